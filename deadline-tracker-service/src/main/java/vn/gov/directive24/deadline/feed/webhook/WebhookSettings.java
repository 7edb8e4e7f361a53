package vn.gov.directive24.deadline.feed.webhook;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How webhooks are sent.
 *
 * @param keysetFile a Tink keyset in JSON, made when it is absent; empty: no endpoint can be registered
 * @param retryDelays before the second attempt, the third and so on; as Standard Webhooks recommends
 * @param timeout of an attempt as a whole
 * @param atOnce attempts under way to one endpoint
 * @param disableAfter so long without a success, an endpoint that fails is disabled
 * @param secretOverlap how long after a rotation the secret before signs as well
 * @param keep how long deliveries are kept
 * @param allowedNetworks private networks (CIDR) that may be called all the same
 * @param allowLoopback for development: http and https to this machine
 */
@ConfigurationProperties("directive24.webhooks")
public record WebhookSettings(
        @DefaultValue("") String keysetFile,

        @DefaultValue({"5s", "5m", "30m", "2h", "5h", "10h", "14h", "20h", "24h"})
        List<Duration> retryDelays,

        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("15s") Duration timeout,
        @DefaultValue("4") int atOnce,
        @DefaultValue("5d") Duration disableAfter,
        @DefaultValue("24h") Duration secretOverlap,
        @DefaultValue("30d") Duration keep,
        @DefaultValue("500ms") Duration poll,
        @DefaultValue({}) List<String> allowedNetworks,
        @DefaultValue("false") boolean allowLoopback) {}
