package vn.gov.directive24.registry.violation;

import com.google.crypto.tink.Aead;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.gov.directive24.common.vault.KeysetFile;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ViolationSettings.class)
class ViolationConfiguration {

    @Bean
    PersonalKeyset personalKeyset(ViolationSettings settings) {
        return new PersonalKeyset(
                settings.keysetFile().isBlank() ? null : KeysetFile.aead(Path.of(settings.keysetFile())));
    }

    /** The keyset that wraps every key of personal data. */
    record PersonalKeyset(@Nullable Aead aead) {

        /** @throws ReportsNotConfigured when there is none */
        Aead require() {
            if (aead == null) {
                throw new ReportsNotConfigured();
            }
            return aead;
        }
    }
}
