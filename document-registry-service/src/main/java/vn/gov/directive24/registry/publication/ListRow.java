package vn.gov.directive24.registry.publication;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.common.agency.Agency;
import vn.gov.directive24.registry.documenttype.DocumentTypeState;
import vn.gov.directive24.registry.documenttype.DocumentTypeStatus;

/**
 * A document type in a published list. Words stand for codes that may come to mean something else, and enums are text:
 * a list must be readable for as long as it is kept.
 *
 * @param holder {@code PERSONAL} or {@code ORGANISATION}
 * @param essential whether it is one of those that are issued through VNeID, on paper only on request
 * @param ownerAgency the same with its names on the list's day; absent in lists that were published without
 * @param assuranceLevel of the VNeID account that shows it, 1 or 2
 * @param status its place in the life cycle on the list's day
 * @param roadmapOn the day by which it shall be integrated
 * @param synthetic true for a generated row that stands for no official paper
 */
public record ListRow(
        String code,
        String nameVi,
        @Nullable String nameEn,
        List<String> synonyms,
        String holder,
        Issuer managingAgency,
        @Nullable String sector,
        boolean essential,
        @Nullable String legalBasis,
        @Nullable String sourceDatabase,
        @Nullable String databaseOwner,
        @Nullable Issuer ownerAgency,
        @Nullable Integer assuranceLevel,
        @Nullable String validity,
        String status,
        LocalDate statusSince,
        @Nullable LocalDate roadmapOn,
        boolean synthetic) {

    private static final String INTEGRATED = DocumentTypeStatus.INTEGRATED.name();

    static ListRow of(DocumentTypeState state, Agencies agencies) {
        return new ListRow(
                state.code(),
                state.nameVi(),
                state.nameEn(),
                List.copyOf(state.synonyms()),
                state.holder().name(),
                Issuer.of(state.managingAgency(), agencies),
                state.sector(),
                state.essential(),
                state.legalBasis(),
                state.sourceDatabase(),
                state.databaseOwner(),
                state.databaseOwner() == null ? null : Issuer.of(state.databaseOwner(), agencies),
                state.assuranceLevel(),
                state.validity(),
                state.status().name(),
                state.statusSince(),
                state.roadmapOn(),
                state.synthetic());
    }

    /** Whether it may no longer be asked for on paper. */
    @JsonIgnore
    public boolean isIntegrated() {
        return status.equals(INTEGRATED);
    }

    /** Who owns the source database: with its names where the list has them. */
    public Optional<Issuer> owner() {
        return Optional.ofNullable(ownerAgency)
                .or(() -> Optional.ofNullable(databaseOwner).map(code -> new Issuer(code, null, null)));
    }

    /** Who issues the paper, by code and by its names on the list's day. */
    public record Issuer(
            String code, @Nullable String nameVi, @Nullable String nameEn) {

        /** For a table, which has no other place for the code. */
        String named() {
            return nameVi == null ? code : "%s (%s)".formatted(nameVi, code);
        }

        /** A list that was published without names does not differ by having none. */
        boolean readsAs(Issuer other) {
            var named = nameVi != null && other.nameVi != null;
            return named ? equals(other) : code.equals(other.code);
        }

        static Issuer of(String code, Agencies agencies) {
            var agency = agencies.find(code);
            return new Issuer(
                    code,
                    agency.map(Agency::nameVi).orElse(null),
                    agency.map(Agency::nameEn).orElse(null));
        }
    }
}
