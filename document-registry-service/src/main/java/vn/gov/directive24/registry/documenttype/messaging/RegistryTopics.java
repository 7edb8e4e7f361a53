package vn.gov.directive24.registry.documenttype.messaging;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.gov.directive24.common.contract.Topics;
import vn.gov.directive24.common.contract.registry.RegistryEvent;

@Configuration(proxyBeanMethods = false)
class RegistryTopics {

    @Bean
    Topics topics() {
        return Topics.of(RegistryEvent.TOPIC);
    }
}
