package vn.gov.directive24.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import vn.gov.directive24.common.time.TimeAutoConfiguration;

/** A clock that a test can set: it stands at ten in the morning, unless the hour matters. */
@TestConfiguration(proxyBeanMethods = false)
public class TestClock {

    public static final LocalDate START = LocalDate.of(2025, 10, 15);

    @Bean
    Settable clock() {
        return new Settable();
    }

    public static class Settable extends Clock {

        private static final LocalTime TEN = LocalTime.of(10, 0);

        private volatile LocalDateTime now = START.atTime(TEN);

        public void set(LocalDate day) {
            set(day.atTime(TEN));
        }

        /** @param moment in Viet Nam; before seven in the morning it is still the day before in UTC */
        public void set(LocalDateTime moment) {
            now = moment;
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
            return now.atZone(getZone()).toInstant();
        }
    }
}
