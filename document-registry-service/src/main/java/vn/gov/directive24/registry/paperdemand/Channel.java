package vn.gov.directive24.registry.paperdemand;

/** How the dossier came in; it sets the time limit for asking (Resolution 66.7, Article 8). */
public enum Channel {
    ONLINE,
    IN_PERSON,
    POST
}
