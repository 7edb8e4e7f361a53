package vn.gov.directive24.deadline.assignment;

/**
 * A file that shows how far an assignment is.
 *
 * @param id SHA-256 of the content in hexadecimal
 * @param mediaType by its content
 */
public record EvidenceFile(String id, String name, String mediaType, long bytes) {}
