package vn.gov.directive24.registry.start;

import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StartConfiguration {

    @Bean
    FlywayMigrationStrategy migration(DatabaseStart start) {
        return start::migrate;
    }

    /** Comparing the mapping with the tables is the one thing that Hibernate asks the database at its start. */
    @Bean
    HibernatePropertiesCustomizer mappingCheck(DatabaseStart start) {
        return properties -> {
            if (start.isAway()) {
                properties.put("hibernate.hbm2ddl.auto", "none");
            }
        };
    }
}
