package vn.gov.directive24.bench.chaos;

import java.util.List;
import java.util.Set;
import vn.gov.directive24.bench.process.Service;
import vn.gov.directive24.common.contract.identity.IdentityEvent;
import vn.gov.directive24.common.contract.registry.RegistryEvent;

/** What is written, in two services: each write changes one row, and stores one event and one audit entry. */
enum Kind {
    DOCUMENT_TYPE(Service.REGISTRY, "/api/v1/document-types", RegistryEvent.TOPIC, "PROPOSED") {
        @Override
        String body(String code, int number) {
            return """
                    {"code": "%s", "nameVi": "Giấy tờ thử nghiệm %d", "nameEn": "Test paper %d", "holder": "%s", \
                    "managingAgency": "BCA", "synthetic": true}""".formatted(code, number, number, number % 2 == 0 ? "PERSONAL" : "ORGANISATION");
        }

        @Override
        List<String> next(String status) {
            return switch (status) {
                case "PROPOSED" -> List.of("PLANNED");
                case "PLANNED" -> List.of("CONNECTING", "CONNECTING", "WITHDRAWN");
                // Further on it would have to prove the six criteria first.
                case "CONNECTING" -> List.of("PLANNED", "PLANNED", "WITHDRAWN");
                default -> List.of();
            };
        }
    },
    RELYING_SYSTEM(Service.IDENTITY, "/api/v1/relying-systems", IdentityEvent.TOPIC, "REGISTERED") {
        @Override
        String body(String code, int number) {
            // Of many owners, because the systems of one are locked together.
            return """
                    {"code": "%s", "name": "Hệ thống thử nghiệm %d", "kind": "OTHER", "ownerAgency": "%s"}""".formatted(code, number, OWNERS.get(number % OWNERS.size()));
        }

        @Override
        List<String> next(String status) {
            return switch (status) {
                case "REGISTERED", "SUSPENDED" -> List.of("CONNECTED");
                case "CONNECTED" -> List.of("SUSPENDED");
                default -> List.of();
            };
        }
    };

    private static final List<String> OWNERS = List.of(
            "BCA", "BTC", "BXD", "BTP", "BYT", "BNV", "BCT", "BKHCN", "BGDDT", "NHNN", "P01", "P04", "P08", "P11",
            "P12", "P14", "P15", "P19", "P20", "P22", "P24", "P25", "P31", "P33", "P37", "P38", "P40", "P42", "P44",
            "P46", "P48", "P51", "P52", "P56", "P66", "P68", "P79", "P80", "P82", "P86", "P91", "P92", "P96");

    /** Statuses in which the tracker counts a document type. */
    private static final Set<String> PLANNED = Set.of("PLANNED", "CONNECTING", "INTEGRATED", "SUSPENDED");

    private final Service service;
    private final String path;
    private final String topic;
    private final String first;

    Kind(Service service, String path, String topic, String first) {
        this.service = service;
        this.path = path;
        this.topic = topic;
        this.first = first;
    }

    abstract String body(String code, int number);

    /** Where it may go from there; a status that is listed twice is gone to twice as often. */
    abstract List<String> next(String status);

    Service service() {
        return service;
    }

    String path() {
        return path;
    }

    String topic() {
        return topic;
    }

    /** The status of a new one. */
    String first() {
        return first;
    }

    boolean countsInTracker(String status) {
        return this == DOCUMENT_TYPE && PLANNED.contains(status);
    }
}
