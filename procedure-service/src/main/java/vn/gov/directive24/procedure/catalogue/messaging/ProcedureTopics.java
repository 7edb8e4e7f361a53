package vn.gov.directive24.procedure.catalogue.messaging;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.gov.directive24.common.contract.Topics;
import vn.gov.directive24.common.contract.procedure.ProcedureEvent;
import vn.gov.directive24.common.contract.registry.RegistryEvent;

@Configuration(proxyBeanMethods = false)
class ProcedureTopics {

    @Bean
    Topics topics() {
        return Topics.of(ProcedureEvent.TOPIC, RegistryEvent.TOPIC);
    }
}
