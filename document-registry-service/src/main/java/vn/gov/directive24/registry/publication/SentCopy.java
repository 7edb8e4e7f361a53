package vn.gov.directive24.registry.publication;

import vn.gov.directive24.common.upload.Upload;

/**
 * A file that somebody sends to have it checked; read when it is its turn.
 *
 * @param name as its sender calls it
 * @param size in bytes
 */
public record SentCopy(String name, long size, Upload content) {}
