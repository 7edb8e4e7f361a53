package vn.gov.directive24.registry.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.common.agency.Agency;

/** Agencies by whatever an officer writes: the code, an alias, the Vietnamese or the English name. No groups. */
final class AgencyNames {

    private final Map<String, String> codes = new HashMap<>();

    AgencyNames(Agencies agencies) {
        for (var agency : agencies.all()) {
            if (!agency.isGroup()) {
                add(agency);
            }
        }
    }

    private void add(Agency agency) {
        codes.putIfAbsent(Column.key(agency.nameVi()), agency.code());
        codes.putIfAbsent(Column.key(agency.nameEn()), agency.code());
        agency.aliases().forEach(alias -> codes.put(Column.key(alias), agency.code()));
        codes.put(Column.key(agency.code()), agency.code());
    }

    Optional<String> find(String text) {
        return Optional.ofNullable(codes.get(Column.key(text)));
    }
}
