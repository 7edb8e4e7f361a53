package vn.gov.directive24.common.audit;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.StringUtils;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.directive24.common.cluster.ClusterLock;
import vn.gov.directive24.common.problem.TraceIds;
import vn.gov.directive24.common.security.CallerNames;

@AutoConfiguration(
        afterName = {
            "vn.gov.directive24.common.cluster.ClusterAutoConfiguration",
            "vn.gov.directive24.common.problem.ProblemAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration"
        })
@ConditionalOnBean(JdbcTemplate.class)
public class AuditAutoConfiguration {

    @Bean
    AuditLog auditLog(
            NamedParameterJdbcOperations jdbc,
            JsonMapper json,
            Clock clock,
            TraceIds traceIds,
            ObjectProvider<CallerNames> names) {
        return new AuditLog(jdbc, json, clock, traceIds, names.getIfAvailable(() -> CallerNames.SUBJECTS));
    }

    @Bean
    AuditSigner auditSigner(
            JdbcClient jdbc, Clock clock, @Value("${directive24.audit.signing-key-file:}") String keyFile) {
        return new AuditSigner(jdbc, AuditKeyFile.load(path(keyFile)), clock);
    }

    private static @Nullable Path path(String file) {
        return StringUtils.hasText(file) ? Path.of(file) : null;
    }

    @Bean
    AuditChain auditChain(JdbcClient jdbc, JdbcTemplate inserts, ClusterLock locks, AuditSigner signer) {
        return new AuditChain(jdbc, inserts, locks, signer);
    }

    @Bean
    AuditVerification auditVerification(JdbcClient jdbc) {
        return new AuditVerification(jdbc);
    }

    @Bean
    AuditController auditController(AuditVerification verification, JdbcClient jdbc) {
        return new AuditController(verification, jdbc);
    }
}
