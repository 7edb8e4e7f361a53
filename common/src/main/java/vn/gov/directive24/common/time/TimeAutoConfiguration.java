package vn.gov.directive24.common.time;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
public class TimeAutoConfiguration {

    public static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Statutory dates are dates in Viet Nam: a UTC clock would be a day late until 07:00. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(VIET_NAM);
    }
}
