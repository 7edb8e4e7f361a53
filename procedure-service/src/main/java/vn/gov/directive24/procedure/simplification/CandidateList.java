package vn.gov.directive24.procedure.simplification;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.common.web.PageOf;
import vn.gov.directive24.common.web.Paging;

/** The work list of those who decide: every candidate of every procedure. */
@Component
public class CandidateList {

    private static final String CANDIDATES = """
            from procedure_component c
            join procedure p on p.code = c.procedure_code
            left join document_type_status d on d.code = c.document_type
            where c.status = 'CANDIDATE'
              and (cast(:agency as varchar) is null or p.agency = :agency)
              and (cast(:documentType as varchar) is null or c.document_type = :documentType)
            """;

    private final JdbcClient jdbc;

    CandidateList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * By procedure and number.
     *
     * @param agency code of the owning agency, or null for all
     * @param documentType code of the type that replaces the paper, or null for all
     */
    @Transactional(readOnly = true)
    public PageOf<Candidate> page(@Nullable String agency, @Nullable String documentType, Paging paging) {
        var items = filtered(
                        """
                        select c.procedure_code, p.name as procedure_name, p.agency, c.number as component, c.name,
                               c.document_type, d.name as document_type_name, c.status_since as since, p.synthetic
                        """ + CANDIDATES + "order by c.procedure_code, c.number limit :size offset :offset",
                        agency,
                        documentType)
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(Candidate.class)
                .list();
        var total = filtered("select count(*) " + CANDIDATES, agency, documentType)
                .query(Long.class)
                .single();
        return PageOf.of(items, paging, total);
    }

    private StatementSpec filtered(String sql, @Nullable String agency, @Nullable String documentType) {
        return jdbc.sql(sql).param("agency", agency).param("documentType", documentType);
    }
}
