package vn.gov.directive24.deadline;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import vn.gov.directive24.deadline.escalation.LadderSweep;
import vn.gov.directive24.testing.ServerInitializer;

/** The whole service on real servers, on 15 October 2025. One context serves all tests that carry this. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = DeadlineTrackerApplication.class,
        properties = {
            "spring.config.name=" + DeadlineTrackerApplication.CONFIG_NAME,
            "directive24.feed.heartbeat=500ms",
            "directive24.webhooks.keyset-file=target/webhook-keyset.json",
            "directive24.webhooks.retry-delays=100ms,200ms",
            "directive24.webhooks.timeout=1s",
            "directive24.webhooks.poll=100ms",
            "directive24.webhooks.allow-loopback=true",
            // A test sweeps when it means to.
            "directive24.escalation.sweep-delay=1d",
            "directive24.mail.dispatch-delay=1d",
            "directive24.deadline.score-freeze-first=24h"
        },
        webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {ServerInitializer.class, TestSmtp.class})
@Import({TestClock.class, LadderSweep.class})
public @interface TrackerIT {}
