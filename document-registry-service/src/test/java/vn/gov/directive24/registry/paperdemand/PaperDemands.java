package vn.gov.directive24.registry.paperdemand;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.gov.directive24.common.agency.Agencies;
import vn.gov.directive24.registry.documenttype.DocumentTypeStatus;
import vn.gov.directive24.registry.documenttype.Holder;
import vn.gov.directive24.registry.paperdemand.PaperRule.Basis;
import vn.gov.directive24.registry.paperdemand.PaperRule.Effect;
import vn.gov.directive24.registry.paperdemand.PaperRule.Force;
import vn.gov.directive24.registry.paperdemand.PaperRule.Scope;

/** The world of the rule table: the shipped rules, some of an administrator, three lists and a register. */
final class PaperDemands {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final PaperRuleCatalogue CATALOGUE = PaperRuleCatalogue.load();
    static final Askers ASKERS = new Askers(Agencies.load());

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("CAN-CUOC", "Thẻ căn cước"),
            Map.entry("KHAI-SINH", "Giấy khai sinh"),
            Map.entry("KET-HON", "Giấy chứng nhận kết hôn"),
            Map.entry("THE-BHYT", "Thẻ bảo hiểm y tế"),
            Map.entry("GPLX", "Giấy phép lái xe"),
            Map.entry("DK-XE", "Giấy chứng nhận đăng ký xe"),
            Map.entry("LLTP", "Phiếu lý lịch tư pháp"),
            Map.entry("KSK", "Giấy khám sức khỏe"),
            Map.entry("GCN-QSDD", "Giấy chứng nhận quyền sử dụng đất"),
            Map.entry("BANG-TN", "Bằng tốt nghiệp"),
            Map.entry("XN-NGHE", "Giấy xác nhận tay nghề"),
            Map.entry("GP-HD-1", "Giấy phép hoạt động"),
            Map.entry("GP-HD-2", "Giấy phép hoạt động"),
            Map.entry("HO-CHIEU", "Hộ chiếu"),
            Map.entry("GCN-DT", "Giấy chứng nhận đăng ký đầu tư"),
            Map.entry("DKDN", "Giấy chứng nhận đăng ký doanh nghiệp"),
            Map.entry("GP-KD", "Giấy phép kinh doanh có điều kiện"));

    private PaperDemands() {}

    static RuleBook book() {
        var rules = new ArrayList<>(CATALOGUE.rules());
        rules.addAll(administrators());
        return book(rules);
    }

    static RuleBook book(List<PaperRule> rules) {
        return new RuleBook(contents(rules), CATALOGUE.knownFrom());
    }

    static RuleContents contents(List<PaperRule> rules) {
        return new RuleContents("test", Instant.EPOCH, rules, types(), lists());
    }

    /** The shipped rules beside the shipped document types, as they are read in production. */
    static RuleBook shippedBook() {
        var file = YAMLMapper.builder()
                .build()
                .readTree(PaperDemands.class.getResourceAsStream("/catalogue/document-types.yaml"));
        var types = new ArrayList<PaperType>();
        for (var type : file.at("/documentTypes")) {
            var synonyms = new ArrayList<String>();
            type.path("synonyms").forEach(synonym -> synonyms.add(synonym.asString()));
            types.add(new PaperType(
                    type.at("/code").asString(),
                    LocalDate.of(2025, 9, 13),
                    type.at("/nameVi").asString(),
                    null,
                    synonyms,
                    Holder.valueOf(type.at("/holder").asString()),
                    null,
                    null,
                    false,
                    false,
                    false));
        }
        return new RuleBook(
                new RuleContents("shipped", Instant.EPOCH, CATALOGUE.rules(), types, lists()), CATALOGUE.knownFrom());
    }

    static List<PaperRule> administrators() {
        return List.of(
                rule("E-1", Effect.EARLIER, "2.002093", List.of(), "2025-12-01", null),
                rule("G-1", Effect.GIVES_WAY, "2.000431", List.of(), "2026-06-01", null),
                rule("P-1", Effect.PERMITTED, "9.100001", List.of("GPLX"), "2025-11-10", null),
                rule("P-2", Effect.PERMITTED, "2.000431", List.of("DKDN"), "2026-09-01", null),
                rule("N-1", Effect.CUT, "9.100001", List.of("BANG-TN"), "2026-03-01", "2026-02-28"),
                rule("C-2", Effect.CUT, "9.100003", List.of("CAN-CUOC"), "2026-01-01", null),
                rule("C-1", Effect.CUT, "9.100002", List.of("BANG-TN"), "2026-03-01", "2026-12-31"));
    }

    static PaperRule rule(
            String code, Effect effect, String procedure, List<String> types, String from, @Nullable String to) {
        return new PaperRule(
                code,
                effect,
                new Scope(Set.of(AskerKind.STATE_AGENCY), procedure, types, null, null, false),
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                new Force(effect.isOfProcedure() ? "NQ66.7" : "OTHER", false, false, false),
                new Basis(
                        "1/2026/NĐ-CP",
                        "Điều 1",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        "Thử",
                        null,
                        null,
                        null));
    }

    private static List<MonthlyList> lists() {
        return List.of(
                list(1, "2025-10-31", "2025-11-05", Set.of("GPLX", "DK-XE", "GP-KD", "HO-CHIEU")),
                list(2, "2025-11-30", "2025-12-05", Set.of("GPLX", "DK-XE", "GP-KD", "HO-CHIEU", "THE-BHYT")),
                list(3, "2025-12-31", "2026-01-06", Set.of("GPLX", "GP-KD", "HO-CHIEU", "THE-BHYT")));
    }

    private static MonthlyList list(int number, String upTo, String from, Set<String> integrated) {
        return new MonthlyList(number, LocalDate.parse(upTo), LocalDate.parse(from), integrated);
    }

    private static List<PaperType> types() {
        var types = new ArrayList<PaperType>();
        NAMES.forEach((code, name) -> types.add(type(code, "2025-09-01", DocumentTypeStatus.PLANNED)));
        types.add(type("XN-NGHE", "2025-12-20", DocumentTypeStatus.INTEGRATED));
        types.add(type("HO-CHIEU", "2026-02-02", DocumentTypeStatus.SUSPENDED));
        types.add(type("HO-CHIEU", "2026-04-01", DocumentTypeStatus.INTEGRATED));
        return types;
    }

    private static PaperType type(String code, String day, DocumentTypeStatus status) {
        var holder = Set.of("DKDN", "GP-KD", "GCN-DT").contains(code) ? Holder.ORGANISATION : Holder.PERSONAL;
        return new PaperType(
                code,
                LocalDate.parse(day),
                Objects.requireNonNull(NAMES.get(code)),
                null,
                List.of(),
                holder,
                null,
                null,
                status == DocumentTypeStatus.INTEGRATED,
                status == DocumentTypeStatus.SUSPENDED,
                status == DocumentTypeStatus.WITHDRAWN);
    }

    static DecisionRequest ask(@Nullable String procedure, String paper, String asker, String day) {
        return ask(procedure, paper, asker, day, Map.of());
    }

    /** @param paper a code, or a printed name in quotation marks */
    static DecisionRequest ask(
            @Nullable String procedure, String paper, String asker, String day, Map<String, String> more) {
        var printed = paper.startsWith("\"") ? paper.substring(1, paper.length() - 1) : null;
        var shown = more.get("shown");
        var holder = more.get("holder");
        return new DecisionRequest(
                ASKERS.find(asker, "/asker"),
                procedure,
                printed == null ? paper : null,
                printed,
                holder == null ? null : Holder.valueOf(holder),
                shown == null ? null : Boolean.valueOf(shown),
                Lookup.valueOf(more.getOrDefault("lookup", "NOT_ASKED")),
                null,
                PersonKind.valueOf(more.getOrDefault("person", "CITIZEN")),
                LocalDate.parse(day));
    }
}
