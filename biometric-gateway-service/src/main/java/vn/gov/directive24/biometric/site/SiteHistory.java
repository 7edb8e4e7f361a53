package vn.gov.directive24.biometric.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.directive24.biometric.site.SiteEvent.SiteReadinessChanged;

/** The steps of every site, written in the transaction of the step and never changed. */
@Component
class SiteHistory {

    private final JdbcClient jdbc;

    SiteHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(SiteReadinessChanged changed) {
        var move = changed.move();
        jdbc.sql("""
                        insert into site_move
                            (site_code, from_readiness, to_readiness, evidence, moved_by, agency, moved_on)
                        values (:site, :from, :to, :evidence, :by, :agency, :on)
                        """)
                .param("site", changed.subject())
                .param("from", move.from().name())
                .param("to", move.to().name())
                .param("evidence", move.evidence())
                .param("by", move.by())
                .param("agency", move.agency())
                .param("on", move.on())
                .update();
    }

    /** Oldest first. */
    Page<SiteMove> of(SiteCode code, Pageable page) {
        var moves = jdbc.sql("""
                        select * from site_move where site_code = :site order by id limit :size offset :offset
                        """)
                .param("site", code.value())
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query(SiteHistory::move)
                .list();
        var total = jdbc.sql("select count(*) from site_move where site_code = :site")
                .param("site", code.value())
                .query(Long.class)
                .single();
        return new PageImpl<>(moves, page, total);
    }

    private static SiteMove move(ResultSet row, int number) throws SQLException {
        return new SiteMove(
                SiteReadiness.valueOf(row.getString("from_readiness")),
                SiteReadiness.valueOf(row.getString("to_readiness")),
                row.getString("evidence"),
                row.getString("moved_by"),
                row.getString("agency"),
                row.getObject("moved_on", LocalDate.class));
    }
}
