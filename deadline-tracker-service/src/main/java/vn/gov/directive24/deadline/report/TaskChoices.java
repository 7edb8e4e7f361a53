package vn.gov.directive24.deadline.report;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a filter of the task list can be set to. */
@Component
@Transactional(readOnly = true)
public class TaskChoices {

    private final JdbcClient jdbc;

    TaskChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the documents. */
    public List<Section> sections() {
        return jdbc.sql("""
                        select directive, section from task group by directive, section
                        order by directive, min(code)
                        """).query(Section.class).list();
    }

    /** Codes of the agencies and groups that lead something. */
    public List<String> leads() {
        return jdbc.sql("select distinct unnest(lead) as code from task order by code")
                .query(String.class)
                .list();
    }

    public record Section(String directive, String section) {}
}
