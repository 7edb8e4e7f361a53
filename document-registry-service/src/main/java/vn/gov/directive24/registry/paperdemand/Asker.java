package vn.gov.directive24.registry.paperdemand;

/**
 * Who asks for a paper.
 *
 * @param code of agencies.yaml, or {@code STATE} or {@code NON_STATE} where the body has no code there
 */
public record Asker(String code, AskerKind kind) {}
