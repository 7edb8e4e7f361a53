package vn.gov.directive24.common.cluster;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Scheduled work, several pieces at a time: one that waits for a mail server or a lock holds up no other. What is under
 * way when the service is told to stop may end before the connections go.
 */
@AutoConfiguration(beforeName = "org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration")
@EnableScheduling
public class SchedulingAutoConfiguration {

    private static final int AT_ONCE = 8;
    private static final int SECONDS_TO_END = 10;

    @Bean
    ThreadPoolTaskScheduler taskScheduler() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(AT_ONCE);
        scheduler.setThreadNamePrefix("scheduled-");
        scheduler.setWaitForTasksToCompleteOnShutdown(true);
        scheduler.setAwaitTerminationSeconds(SECONDS_TO_END);
        return scheduler;
    }
}
