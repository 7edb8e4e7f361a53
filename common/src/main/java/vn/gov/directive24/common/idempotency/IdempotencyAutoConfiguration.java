package vn.gov.directive24.common.idempotency;

import java.time.Clock;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.HandlerExceptionResolver;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.directive24.common.cluster.ClusterLock;
import vn.gov.directive24.common.security.CallerNames;

@AutoConfiguration(
        afterName = {
            "vn.gov.directive24.common.cluster.ClusterAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration"
        })
@ConditionalOnBean(JdbcTemplate.class)
class IdempotencyAutoConfiguration {

    @Bean
    StoredAnswers storedAnswers(JdbcClient jdbc, JsonMapper json, Clock clock, ClusterLock locks) {
        return new StoredAnswers(jdbc, json, clock, locks);
    }

    /** Behind security: a key belongs to its caller. */
    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
            StoredAnswers answers,
            PlatformTransactionManager transactions,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
            ObjectProvider<CallerNames> names,
            ObjectProvider<ReadOnlyPosts> readOnly) {
        var paths = readOnly.stream().flatMap(posts -> posts.paths().stream()).collect(Collectors.toUnmodifiableSet());
        var filter = new IdempotencyFilter(
                answers,
                new TransactionTemplate(transactions),
                problems,
                names.getIfAvailable(() -> CallerNames.SUBJECTS),
                paths);
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.LOWEST_PRECEDENCE - 100);
        return registration;
    }
}
