package vn.gov.directive24.deadline.console.web;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.common.agency.Agency;

/** The agency or group that somebody typed: by code, by name, or by enough of a name to be the only one. */
@Component
class AgencyChoice {

    private final Agencies agencies;

    AgencyChoice(Agencies agencies) {
        this.agencies = agencies;
    }

    /** Its code; what is typed and is none stays as it is, and is the agency of nothing. */
    @Nullable String codeOf(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        return agencies.find(typed.strip().toUpperCase(Locale.ROOT))
                .map(Agency::code)
                .orElseGet(() -> byName(plain(typed), typed));
    }

    /** Whether what was typed is an agency or a group. */
    boolean isKnown(@Nullable String typed) {
        var code = codeOf(typed);
        return code == null || agencies.find(code).isPresent();
    }

    /** What a field can suggest. */
    List<Agency> all() {
        return List.copyOf(agencies.all());
    }

    private String byName(String wanted, String typed) {
        var exact = agencies.all().stream()
                .filter(agency -> names(agency).anyMatch(wanted::equals))
                .map(Agency::code)
                .toList();
        var found = exact.isEmpty()
                ? agencies.all().stream()
                        .filter(agency -> names(agency).anyMatch(name -> name.contains(wanted)))
                        .map(Agency::code)
                        .toList()
                : exact;
        return found.size() == 1 ? found.getFirst() : typed.strip();
    }

    private static Stream<String> names(Agency agency) {
        return Stream.of(plain(agency.nameVi()), plain(agency.nameEn()));
    }

    /** Small letters without marks, as people type in a hurry. */
    private static String plain(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'd')
                .toLowerCase(Locale.ROOT);
    }
}
