package vn.gov.directive24.bench.outbox;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.directive24.common.contract.Topics;
import vn.gov.directive24.common.outbox.Outbox;

/** The smallest service that has everything a service has. */
@SpringBootApplication
class BenchApplication {

    static final String CONFIG_NAME = "bench";

    /** What the bare producer writes to, next to the relay's topic. */
    static final String BARE_TOPIC = "directive24.bench.bare";

    @Bean
    KafkaAdmin.NewTopics topics() {
        return Topics.of(RowStored.TOPIC);
    }

    @Bean
    KafkaAdmin.NewTopics bareTopic() {
        return new KafkaAdmin.NewTopics(
                TopicBuilder.name(BARE_TOPIC).partitions(Topics.PARTITIONS).build());
    }

    @Bean
    RowStore rowStore(JdbcTemplate jdbc, PlatformTransactionManager transactions, Outbox outbox) {
        return new RowStore(jdbc, new TransactionTemplate(transactions), outbox);
    }
}
