package vn.gov.directive24.sandbox.oidc;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param issuer the {@code iss} of every token and the address under which browsers reach the sandbox
 * @param consoles the addresses under which browsers reach the console
 */
@ConfigurationProperties("sandbox")
record ProviderProperties(String issuer, List<String> consoles) {}
