package vn.gov.directive24.registry.paperdemand;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.directive24.registry.documenttype.DocumentTypeRecord;
import vn.gov.directive24.registry.documenttype.DocumentTypeState;
import vn.gov.directive24.registry.documenttype.DocumentTypeStatus;
import vn.gov.directive24.registry.publication.PublishedLists;

/** The rules in the database, and what a book is made of. */
@Component
class RuleStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final DocumentTypeRecord types;
    private final PublishedLists lists;
    private final TransactionTemplate oneMoment;
    private final Clock clock;

    RuleStore(
            JdbcClient jdbc,
            DocumentTypeRecord types,
            PublishedLists lists,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.types = types;
        this.lists = lists;
        this.clock = clock;
        this.oneMoment = new TransactionTemplate(transactions);
        this.oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.oneMoment.setReadOnly(true);
    }

    /** Cheap enough to be asked every second. Counted, because a lower id may be committed after a higher one. */
    String revision() {
        return jdbc.sql("""
                        select concat('r', (select concat(max(id), '.', count(*)) from paper_rule_version),
                                      't', (select concat(max(id), '.', count(*)) from document_type_version),
                                      'l', (select max(number) from published_list))
                        """).query(String.class).single();
    }

    boolean hasType(String code) {
        return jdbc.sql("select exists (select from document_type_version where code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    /** The last thing written about rules; a preview says it, so that a write can say what it has seen. */
    int lastWritten() {
        return jdbc.sql("select coalesce(max(id), 0) from paper_rule_version")
                .query(Integer.class)
                .single();
    }

    /** All of it as of one moment, so that a change of several rows is seen whole or not at all. */
    RuleContents contents() {
        return oneMoment.execute(_ -> {
            var newest = newest();
            return new RuleContents(
                    revision(),
                    Instant.now(clock),
                    newest.stream().map(RuleVersion::rule).toList(),
                    newest.stream()
                            .collect(Collectors.toMap(version -> version.rule().code(), RuleVersion::version)),
                    types.versions().stream().map(RuleStore::paperType).toList(),
                    lists.all().stream()
                            .map(list -> new MonthlyList(list.number(), list.upTo(), list.from(), list.integrated()))
                            .toList());
        });
    }

    private static PaperType paperType(DocumentTypeState state) {
        return new PaperType(
                state.code(),
                state.day(),
                state.nameVi(),
                state.nameEn(),
                state.synonyms(),
                state.holder(),
                state.sourceDatabase(),
                state.databaseOwner(),
                state.status() == DocumentTypeStatus.INTEGRATED,
                state.status() == DocumentTypeStatus.SUSPENDED,
                state.status() == DocumentTypeStatus.WITHDRAWN);
    }

    /** The newest version of each rule, by code. */
    List<RuleVersion> newest() {
        return jdbc
                .sql("select distinct on (code) * from paper_rule_version order by code, version desc")
                .query(Row.class)
                .list()
                .stream()
                .map(Row::toVersion)
                .toList();
    }

    /** The newest before that moment. */
    List<RuleVersion> newest(OffsetDateTime before) {
        return jdbc.sql("""
                        select distinct on (code) * from paper_rule_version where at < :before order by code, version desc
                        """).param("before", before).query(Row.class).list().stream()
                .map(Row::toVersion)
                .toList();
    }

    /** The newest of each when the row with that id was the last; whoever writes rules does so in turn. */
    List<RuleVersion> newest(RuleRevision revision) {
        return jdbc.sql("""
                        select distinct on (code) * from paper_rule_version where id <= :last order by code, version desc
                        """).param("last", revision.lastRule()).query(Row.class).list().stream()
                .map(Row::toVersion)
                .toList();
    }

    /** Whether the rules here have ever been at that revision. */
    boolean hasBeenAt(RuleRevision revision) {
        return jdbc.sql("""
                        select count(*) = :rules and count(*) filter (where id = :last) = 1
                        from paper_rule_version where id <= :last
                        """)
                .param("rules", revision.rules())
                .param("last", revision.lastRule())
                .query(Boolean.class)
                .single();
    }

    Map<String, RuleVersion> newestByCode() {
        return newest().stream()
                .collect(Collectors.toMap(version -> version.rule().code(), Function.identity()));
    }

    /** Oldest first. */
    Stream<RuleVersion> versions(String code) {
        return jdbc
                .sql("select * from paper_rule_version where code = :code order by version")
                .param("code", code)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::toVersion);
    }

    void append(RuleVersion version) {
        var rule = version.rule();
        jdbc.sql("""
                        insert into paper_rule_version (code, version, origin, effect, procedure, valid_from, valid_to,
                                                        content, catalogue, legal_reference, reason, actor, at)
                        values (:code, :version, :origin, :effect, :procedure, :from, :to,
                                :content, :catalogue, :legal, :reason, :actor, :at)
                        """)
                .param("code", rule.code())
                .param("version", version.version())
                .param("origin", version.origin().name())
                .param("effect", rule.effect().name())
                .param("procedure", rule.scope().procedure())
                .param("from", rule.from())
                .param("to", rule.to())
                .param("content", JSON.writeValueAsString(rule))
                .param("catalogue", version.catalogue())
                .param("legal", version.legalReference())
                .param("reason", version.reason())
                .param("actor", version.actor())
                .param("at", version.at())
                .update();
    }

    private record Row(
            int version,
            RuleVersion.Origin origin,
            String content,
            @Nullable Integer catalogue,
            String legalReference,
            @Nullable String reason,
            String actor,
            OffsetDateTime at) {

        RuleVersion toVersion() {
            return new RuleVersion(
                    JSON.readValue(content, PaperRule.class),
                    version,
                    origin,
                    catalogue,
                    legalReference,
                    reason,
                    actor,
                    at);
        }
    }
}
