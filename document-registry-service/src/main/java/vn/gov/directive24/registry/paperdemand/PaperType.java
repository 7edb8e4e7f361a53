package vn.gov.directive24.registry.paperdemand;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.registry.documenttype.Holder;

/**
 * A document type as the register had it from a day on.
 *
 * @param integrated whether it was shown from VNeID
 * @param suspended whether it had been shown from VNeID and is not for the time being
 * @param withdrawn whether it is no longer a type
 */
public record PaperType(
        String code,
        LocalDate day,
        String nameVi,
        @Nullable String nameEn,
        List<String> synonyms,
        Holder holder,
        @Nullable String database,
        @Nullable String owner,
        boolean integrated,
        boolean suspended,
        boolean withdrawn) {

    public PaperType {
        synonyms = List.copyOf(synonyms);
    }
}
