package vn.gov.directive24.registry.paperdemand.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.gov.directive24.common.idempotency.ReadOnlyPosts;

/** Decisions are questions: a repeated one is answered by the rules of that moment, also while the database is away. */
@Configuration(proxyBeanMethods = false)
class PaperDemandQuestions {

    @Bean
    ReadOnlyPosts questionsOnPapers() {
        return new ReadOnlyPosts(Set.of("/api/v1/paper-demands/decisions", "/api/v1/paper-demands/dossiers"));
    }
}
