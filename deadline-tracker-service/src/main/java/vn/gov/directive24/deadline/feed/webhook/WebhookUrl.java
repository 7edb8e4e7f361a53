package vn.gov.directive24.deadline.feed.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.gov.directive24.deadline.feed.webhook.client.WebhookClient;

/** Which addresses an endpoint may have. Whether the host may be called is looked at again for each connection. */
@Component
class WebhookUrl {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final WebhookClient client;
    private final boolean allowLoopback;

    WebhookUrl(WebhookClient client, WebhookSettings settings) {
        this.client = client;
        this.allowLoopback = settings.allowLoopback();
    }

    /** @throws WebhookUrlRefused when nothing may be sent there */
    String require(String text) {
        var url = parse(text);
        var host = url.getHost();
        if (host == null || host.isBlank() || url.getRawUserInfo() != null || url.getRawFragment() != null) {
            throw new WebhookUrlRefused("The address needs a host and has no user, password or fragment.");
        }
        var plain = "http".equals(url.getScheme());
        if (!"https".equals(url.getScheme()) && !(plain && allowLoopback && LOOPBACK.contains(host))) {
            throw new WebhookUrlRefused("Only https addresses are called.");
        }
        if (client.leadsInside(host)) {
            throw new WebhookUrlRefused("%s leads only to addresses that are not public.".formatted(host));
        }
        return url.toASCIIString();
    }

    private static URI parse(String text) {
        try {
            return new URI(text).parseServerAuthority();
        } catch (URISyntaxException malformed) {
            throw new WebhookUrlRefused("This is no address: " + malformed.getReason() + ".");
        }
    }
}
