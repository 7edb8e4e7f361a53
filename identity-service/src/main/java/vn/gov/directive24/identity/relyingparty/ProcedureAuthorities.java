package vn.gov.directive24.identity.relyingparty;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.common.agency.Agency;

/** The agencies whose procedure systems Directive 24 wants connected: every ministry and every province. */
@Component
public class ProcedureAuthorities {

    private final List<Agency> ministries;
    private final List<Agency> provinces;
    private final Set<String> codes;

    ProcedureAuthorities(Agencies agencies) {
        this.ministries = agencies.resolve("BO-NGANH").toList();
        this.provinces = agencies.resolve("UBND-TINH").toList();
        this.codes = Stream.concat(ministries.stream(), provinces.stream())
                .map(Agency::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean include(String agency) {
        return codes.contains(agency);
    }

    List<Agency> ministries() {
        return ministries;
    }

    List<Agency> provinces() {
        return provinces;
    }
}
