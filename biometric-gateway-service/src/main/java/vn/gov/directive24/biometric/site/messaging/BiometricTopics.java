package vn.gov.directive24.biometric.site.messaging;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;
import vn.gov.directive24.common.contract.Topics;
import vn.gov.directive24.common.contract.biometric.BiometricEvent;

@Configuration(proxyBeanMethods = false)
class BiometricTopics {

    @Bean
    KafkaAdmin.NewTopics topics() {
        return Topics.of(BiometricEvent.TOPIC);
    }
}
