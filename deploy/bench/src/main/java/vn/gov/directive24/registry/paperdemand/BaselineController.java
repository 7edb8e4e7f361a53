package vn.gov.directive24.registry.paperdemand;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.directive24.registry.documenttype.DocumentTypeRecord;
import vn.gov.directive24.registry.documenttype.DocumentTypeState;
import vn.gov.directive24.registry.documenttype.DocumentTypeStatus;

/** What the decision is compared with: the same service saying always the same, and asking PostgreSQL each time. */
@RestController
@RequestMapping("/bench")
@PreAuthorize("denyAll")
class BaselineController {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final DocumentTypeRecord types;
    private final Askers askers;
    private final Sayings sayings;
    private final Clock clock;
    private final LocalDate knownFrom = PaperRuleCatalogue.load().knownFrom();

    BaselineController(JdbcClient jdbc, DocumentTypeRecord types, Askers askers, Sayings sayings, Clock clock) {
        this.jdbc = jdbc;
        this.types = types;
        this.askers = askers;
        this.sayings = sayings;
        this.clock = clock;
    }

    @PostMapping("/constant")
    @PreAuthorize("hasAuthority('SCOPE_registry:read')")
    Constant constant() {
        return new Constant("FORBIDDEN");
    }

    /** The rules of the procedure and of every procedure, the type and the list of that day: four queries. */
    @PostMapping("/from-database")
    @PreAuthorize("hasAuthority('SCOPE_registry:read')")
    @Transactional(readOnly = true)
    public Answer fromDatabase(@RequestBody Question question) {
        var day = question.date();
        var rules = jdbc.sql("""
                        select distinct on (code) content from paper_rule_version
                        where procedure is null or procedure = :procedure
                        order by code, version desc
                        """)
                .param("procedure", question.procedureCode())
                .query((row, _) -> JSON.readValue(row.getString(1), PaperRule.class))
                .list();
        var type = types.find(question.paper(), day).stream()
                .map(BaselineController::type)
                .toList();
        var lists = jdbc.sql("""
                        select number, up_to, published_on, integrated from published_list
                        where published_on <= :day order by number desc limit 1
                        """)
                .param("day", day)
                .query((row, _) -> new MonthlyList(
                        row.getInt(1),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class),
                        java.util.Set.of((String[]) row.getArray(4).getArray())))
                .list();
        var book = new RuleBook(new RuleContents("database", Instant.EPOCH, rules, type, lists), knownFrom);
        var request = new DecisionRequest(
                askers.find(question.asker(), "/asker"),
                question.procedureCode(),
                question.paper(),
                null,
                null,
                question.presentedVneid(),
                Lookup.NOT_ASKED,
                null,
                PersonKind.CITIZEN,
                day);
        var decision = book.decide(request, LocalDate.now(clock));
        return new Answer(decision.outcome(), decision.reason(), decision.basis(), sayings.of(decision, request));
    }

    /** Each question of a batch by queries of its own, in one transaction. */
    @PostMapping("/batch-from-database")
    @PreAuthorize("hasAuthority('SCOPE_registry:read')")
    @Transactional(readOnly = true)
    public List<Answer> fromDatabase(@RequestBody List<Question> questions) {
        return questions.stream().map(this::fromDatabase).toList();
    }

    private static PaperType type(DocumentTypeState state) {
        return new PaperType(
                state.code(),
                state.day(),
                state.nameVi(),
                state.nameEn(),
                List.of(),
                state.holder(),
                state.sourceDatabase(),
                state.databaseOwner(),
                state.status() == DocumentTypeStatus.INTEGRATED,
                state.status() == DocumentTypeStatus.SUSPENDED,
                state.status() == DocumentTypeStatus.WITHDRAWN);
    }

    record Constant(String decision) {}

    record Question(
            @Nullable String procedureCode,
            String paper,
            String asker,
            @Nullable Boolean presentedVneid,
            LocalDate date) {}

    record Answer(Outcome decision, Reason reason, List<PaperRule> basis, Sayings.Saying said) {}
}
