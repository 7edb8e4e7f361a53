package vn.gov.directive24.deadline.assignment.messaging;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.gov.directive24.common.contract.Topics;
import vn.gov.directive24.common.contract.biometric.BiometricEvent;
import vn.gov.directive24.common.contract.deadline.DeadlineEvent;
import vn.gov.directive24.common.contract.identity.IdentityEvent;
import vn.gov.directive24.common.contract.procedure.ProcedureEvent;
import vn.gov.directive24.common.contract.registry.RegistryEvent;

@Configuration(proxyBeanMethods = false)
class DeadlineTopics {

    @Bean
    Topics topics() {
        return Topics.of(
                DeadlineEvent.TOPIC,
                DeadlineEvent.TOPIC,
                RegistryEvent.TOPIC,
                ProcedureEvent.TOPIC,
                IdentityEvent.TOPIC,
                BiometricEvent.TOPIC);
    }
}
