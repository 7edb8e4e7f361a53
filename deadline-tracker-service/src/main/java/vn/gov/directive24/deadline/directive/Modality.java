package vn.gov.directive24.deadline.directive;

/** How strongly the text speaks. */
public enum Modality {
    MANDATORY,
    PROHIBITION,
    REQUEST
}
