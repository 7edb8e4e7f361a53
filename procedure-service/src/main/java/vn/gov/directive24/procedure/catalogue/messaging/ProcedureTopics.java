package vn.gov.directive24.procedure.catalogue.messaging;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;
import vn.gov.directive24.common.contract.Topics;
import vn.gov.directive24.common.contract.procedure.ProcedureEvent;
import vn.gov.directive24.common.contract.registry.RegistryEvent;

@Configuration(proxyBeanMethods = false)
class ProcedureTopics {

    @Bean
    KafkaAdmin.NewTopics topics() {
        return Topics.of(ProcedureEvent.TOPIC, RegistryEvent.TOPIC);
    }
}
