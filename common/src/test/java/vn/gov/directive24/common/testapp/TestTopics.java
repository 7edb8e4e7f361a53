package vn.gov.directive24.common.testapp;

import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import vn.gov.directive24.common.contract.Topics;

@Configuration(proxyBeanMethods = false)
class TestTopics {

    @Bean
    KafkaAdmin.NewTopics topics() {
        return Topics.of(TestEvent.TOPIC, TestListener.TOPIC);
    }

    /** In a deployment its producer makes it. */
    @Bean
    NewTopic listenedTo() {
        return TopicBuilder.name(TestListener.TOPIC)
                .partitions(Topics.PARTITIONS)
                .build();
    }
}
