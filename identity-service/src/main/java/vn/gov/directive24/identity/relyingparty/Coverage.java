package vn.gov.directive24.identity.relyingparty;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.gov.directive24.common.agency.Agency;

/** How far the connection of procedure systems has come. */
public record Coverage(Group ministries, Group provinces) {

    /**
     * @param total agencies in the group
     * @param connected how many of them have a connected procedure system
     * @param connections which system that is
     * @param missing the agencies that have none
     */
    public record Group(int total, int connected, List<Connection> connections, List<Missing> missing) {

        static Group of(List<Agency> agencies, Map<String, Connection> byAgency) {
            var connections = agencies.stream()
                    .map(agency -> byAgency.get(agency.code()))
                    .filter(Objects::nonNull)
                    .toList();
            var missing = agencies.stream()
                    .filter(agency -> !byAgency.containsKey(agency.code()))
                    .map(agency -> new Missing(agency.code(), agency.nameVi(), agency.nameEn()))
                    .toList();
            return new Group(agencies.size(), connections.size(), connections, missing);
        }
    }

    /**
     * @param system code of the connected procedure system
     * @param connectedOn the day in Viet Nam on which it was first connected
     */
    public record Connection(String agency, String system, LocalDate connectedOn) {}

    public record Missing(String agency, String nameVi, String nameEn) {}
}
