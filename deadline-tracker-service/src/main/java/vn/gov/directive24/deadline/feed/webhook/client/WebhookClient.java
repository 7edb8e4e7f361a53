package vn.gov.directive24.deadline.feed.webhook.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import vn.gov.directive24.deadline.feed.webhook.WebhookSettings;
import vn.gov.directive24.deadline.feed.webhook.client.Attempt.Answered;
import vn.gov.directive24.deadline.feed.webhook.client.Attempt.NotAnswered;

/** Sends one message once: no redirects, no cookies, nothing repeated behind our back, and never longer than it may. */
@Component
public class WebhookClient implements DisposableBean {

    private static final int MOST_CONNECTIONS = 10_000;
    private static final int READ_OF_ANSWER = 16 * 1_024;

    private final AddressGuard guard;
    private final Duration timeout;
    private final CloseableHttpClient http;
    private final ScheduledExecutorService alarm = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("webhook-timeout").factory());

    WebhookClient(WebhookSettings settings) {
        this.guard = new AddressGuard(settings.allowedNetworks(), settings.allowLoopback());
        this.timeout = settings.timeout();
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(guard)
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setMaxConnPerRoute(MOST_CONNECTIONS)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                        .setSocketTimeout(Timeout.of(timeout))
                        .setTimeToLive(Timeout.ofMinutes(1))
                        .build())
                .build();
        this.http = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(timeout))
                        .build())
                .setUserAgent("directive24-webhooks/1")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    /** Whether a name that can be resolved now leads only where we do not go. */
    public boolean leadsInside(String host) {
        try {
            for (var address : InetAddress.getAllByName(host)) {
                if (guard.mayBeCalled(address)) {
                    return false;
                }
            }
            return true;
        } catch (UnknownHostException notYet) {
            return false;
        }
    }

    public Attempt post(String url, Map<String, String> headers, String body) {
        var began = System.nanoTime();
        var request = new HttpPost(URI.create(url));
        headers.forEach(request::setHeader);
        request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        // A receiver that sends a byte now and then would never meet a time-out of reading.
        var end = alarm.schedule(request::cancel, timeout.toMillis(), TimeUnit.MILLISECONDS);
        try (var response = http.executeOpen(null, request, null)) {
            drain(response);
            return new Answered(response.getCode(), retryAfter(response), since(began));
        } catch (IOException failure) {
            return new NotAnswered(reason(failure, request.isCancelled()), since(began));
        } finally {
            end.cancel(false);
        }
    }

    /** So that the connection can serve again; who answers with a novel loses it. */
    private static void drain(ClassicHttpResponse response) throws IOException {
        var entity = response.getEntity();
        if (entity != null) {
            var content = entity.getContent();
            if (content.readNBytes(READ_OF_ANSWER).length < READ_OF_ANSWER) {
                content.close();
            }
        }
    }

    private static Duration retryAfter(ClassicHttpResponse response) {
        var header = response.getFirstHeader("Retry-After");
        var waits = response.getCode() == 429 || response.getCode() == 503;
        if (!waits || header == null || !header.getValue().strip().matches("\\d{1,7}")) {
            return Duration.ZERO;
        }
        return Duration.ofSeconds(Long.parseLong(header.getValue().strip()));
    }

    private String reason(IOException failure, boolean cancelled) {
        if (cancelled || failure instanceof SocketTimeoutException) {
            return "No answer within %d s.".formatted(timeout.toSeconds());
        }
        return switch (failure) {
            case AddressGuard.AddressRefused _ -> "The host name leads only to addresses that are not public.";
            case UnknownHostException _ -> "The host name cannot be resolved.";
            case ConnectException _ -> "The connection was refused or could not be made in time.";
            case SSLException tls -> "TLS failed: " + shortened(tls.getMessage());
            default -> "The connection broke: " + shortened(failure.getMessage());
        };
    }

    private static String shortened(@org.jspecify.annotations.Nullable String message) {
        if (message == null) {
            return "unknown";
        }
        return message.length() > 200 ? message.substring(0, 200) : message;
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    @Override
    public void destroy() throws IOException {
        alarm.shutdownNow();
        http.close();
    }
}
