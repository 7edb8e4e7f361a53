package vn.gov.directive24.registry.publication;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import vn.gov.directive24.common.time.TimeAutoConfiguration;

/** A clock that a test can set: it stands at ten in the morning, years after whatever other tests leave behind. */
@TestConfiguration(proxyBeanMethods = false)
class ListClock {

    static final LocalDate START = LocalDate.of(2030, 1, 15);

    @Bean
    Settable clock() {
        return new Settable();
    }

    static class Settable extends Clock {

        private volatile LocalDate today = START;

        LocalDate today() {
            return today;
        }

        void set(LocalDate day) {
            today = day;
        }

        @Override
        public ZoneId getZone() {
            return TimeAutoConfiguration.VIET_NAM;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }

        @Override
        public Instant instant() {
            return today.atTime(LocalTime.of(10, 0)).atZone(getZone()).toInstant();
        }
    }
}
