package vn.gov.directive24.registry.publication;

/** The forms in which a list is kept. JSON is the one that is signed. */
public enum ListFormat {
    JSON,
    CSV,
    XLSX;

    String column() {
        return switch (this) {
            case JSON -> "json";
            case CSV -> "csv";
            case XLSX -> "xlsx";
        };
    }
}
