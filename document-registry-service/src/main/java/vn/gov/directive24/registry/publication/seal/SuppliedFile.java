package vn.gov.directive24.registry.publication.seal;

/** A file to be checked. */
public record SuppliedFile(String name, byte[] bytes) {}
