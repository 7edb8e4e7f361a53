package vn.gov.directive24.registry.documenttype;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.gov.directive24.registry.documenttype.DocumentTypeEvent.DocumentTypeAmended;
import vn.gov.directive24.registry.documenttype.DocumentTypeEvent.DocumentTypeMoved;
import vn.gov.directive24.registry.documenttype.DocumentTypeEvent.DocumentTypeRegistered;

/** Keeps how each document type read after each change, in the transaction of the change. */
@Component
public class DocumentTypeRecord {

    /** Who changes things where no person does. */
    static final String SYSTEM = "system";

    private static final String STATE = """
            code, name_vi, name_en, synonyms, holder, managing_agency, sector, essential, legal_basis, source_database,
            database_owner, assurance_level, validity, status, status_since, roadmap_on, original_roadmap_on,
            binding_roadmap_on, synthetic
            """;

    private static final String APPEND = """
            insert into document_type_version (day, at, change, reason, actor, %s)
            select :day, :at, :change, :reason, :actor, %s from document_type where code = :code
            """.formatted(STATE, STATE);

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations many;
    private final Clock clock;

    DocumentTypeRecord(JdbcClient jdbc, NamedParameterJdbcOperations many, Clock clock) {
        this.jdbc = jdbc;
        this.many = many;
        this.clock = clock;
    }

    /** The event comes after the type is written, so that the record copies what is there. */
    @EventListener
    void on(DocumentTypeEvent event) {
        many.update(APPEND, values(event));
    }

    @EventListener
    void on(DocumentTypesChanged changed) {
        many.batchUpdate(APPEND, changed.events().stream().map(this::values).toArray(SqlParameterSource[]::new));
    }

    private SqlParameterSource values(DocumentTypeEvent event) {
        return new MapSqlParameterSource()
                .addValue("day", event.on())
                .addValue("at", OffsetDateTime.now(clock))
                .addValue("change", changeOf(event).name())
                .addValue("reason", event.reason())
                .addValue("actor", actor())
                .addValue("code", event.type().code().value());
    }

    /** Every type that was registered by the end of a day, as it stood then, by code. */
    public List<DocumentTypeState> on(LocalDate day) {
        return jdbc.sql("select * from %s t order by code".formatted(latestOn(":day")))
                .param("day", day)
                .query((row, _) -> DocumentTypeState.from(row))
                .list();
    }

    /** One type as it stood at the end of a day; empty when it was not registered yet. */
    public Optional<DocumentTypeState> find(String code, LocalDate day) {
        return jdbc.sql("""
                        select * from document_type_version where code = :code and day <= :day
                        order by id desc limit 1
                        """)
                .param("code", code)
                .param("day", day)
                .query((row, _) -> DocumentTypeState.from(row))
                .optional();
    }

    /** Every state that any type ever had, oldest first. */
    public List<DocumentTypeState> versions() {
        return jdbc.sql("select * from document_type_version order by id")
                .query((row, _) -> DocumentTypeState.from(row))
                .list();
    }

    /** Some states, by their number. */
    public Map<Long, DocumentTypeState> versions(Collection<Long> ids) {
        return jdbc
                .sql("select * from document_type_version where id = any(string_to_array(:ids, ',')::bigint[])")
                .param("ids", ids.stream().map(Object::toString).collect(Collectors.joining(",")))
                .query((row, _) -> DocumentTypeState.from(row))
                .list()
                .stream()
                .collect(Collectors.toMap(DocumentTypeState::id, Function.identity()));
    }

    /** What happened to a type, oldest first. */
    public List<DocumentTypeChange> historyOf(String code) {
        return DocumentTypeChange.between(jdbc.sql("select * from document_type_version where code = :code order by id")
                .param("code", code)
                .query((row, _) -> DocumentTypeChange.Version.from(row))
                .list());
    }

    /** Whether nobody but the platform itself has said what the type is. */
    boolean isAsShipped(String code) {
        return jdbc.sql("""
                        select not exists (select from document_type_version
                                           where code = :code and change <> 'MOVED' and actor <> :system)
                        """)
                .param("code", code)
                .param("system", SYSTEM)
                .query(Boolean.class)
                .single();
    }

    /** A table of the types as they stood at the end of a day. */
    static String latestOn(String day) {
        return """
                (select distinct on (code) * from document_type_version where day <= %s order by code, id desc)
                """.formatted(day);
    }

    private static DocumentTypeChange.Kind changeOf(DocumentTypeEvent event) {
        return switch (event) {
            case DocumentTypeRegistered registered -> DocumentTypeChange.Kind.REGISTERED;
            case DocumentTypeAmended amended -> DocumentTypeChange.Kind.AMENDED;
            case DocumentTypeMoved moved -> DocumentTypeChange.Kind.MOVED;
        };
    }

    private static String actor() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? SYSTEM : authentication.getName();
    }
}
