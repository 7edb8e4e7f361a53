package vn.gov.directive24.registry.paperdemand;

/** How the dossier came in; it sets the time limit for asking (Resolution 66.7, Article 8). */
public enum Channel {
    ONLINE("trực tuyến", "online"),
    IN_PERSON("trực tiếp", "in person"),
    POST("qua bưu chính", "by post");

    private final String vi;
    private final String en;

    Channel(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    String vi() {
        return vi;
    }

    String en() {
        return en;
    }
}
