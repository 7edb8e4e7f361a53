package vn.gov.directive24.biometric.site.messaging;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.gov.directive24.common.contract.Topics;
import vn.gov.directive24.common.contract.biometric.BiometricEvent;

@Configuration(proxyBeanMethods = false)
class BiometricTopics {

    @Bean
    Topics topics() {
        return Topics.of(BiometricEvent.TOPIC);
    }
}
