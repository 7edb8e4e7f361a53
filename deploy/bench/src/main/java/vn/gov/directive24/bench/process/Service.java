package vn.gov.directive24.bench.process;

/** The services of the platform and where they listen. */
public enum Service {
    DEADLINE(8080),
    IDENTITY(8081),
    REGISTRY(8082),
    PROCEDURE(8083),
    BIOMETRIC(8084);

    private final int port;

    Service(int port) {
        this.port = port;
    }

    public String url(int portOffset) {
        return "http://127.0.0.1:" + (port + portOffset);
    }
}
