package vn.gov.directive24.registry.paperdemand;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** How long ago the database last said that the rules in use are the current ones. */
@Component
class RuleAgeMetric {

    RuleAgeMetric(MeterRegistry registry, RuleBooks books) {
        Gauge.builder("directive24.paper.rules.age.seconds", books, RuleBooks::ageSeconds)
                .description("how long the rules on papers were not confirmed by the database")
                .register(registry);
    }
}
