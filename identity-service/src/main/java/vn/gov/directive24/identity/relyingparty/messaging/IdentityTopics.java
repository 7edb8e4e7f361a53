package vn.gov.directive24.identity.relyingparty.messaging;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.gov.directive24.common.contract.Topics;
import vn.gov.directive24.common.contract.identity.IdentityEvent;

@Configuration(proxyBeanMethods = false)
class IdentityTopics {

    @Bean
    Topics topics() {
        return Topics.of(IdentityEvent.TOPIC);
    }
}
