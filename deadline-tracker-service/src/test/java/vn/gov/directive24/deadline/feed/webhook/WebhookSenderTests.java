package vn.gov.directive24.deadline.feed.webhook;

import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.gov.directive24.deadline.feed.webhook.client.WebhookClient;

class WebhookSenderTests {

    private final DeliveryQueue queue = mock(DeliveryQueue.class);
    private final WebhookMetrics metrics = mock(WebhookMetrics.class);

    @Test
    void goesOnAfterWhateverHappens() {
        when(queue.claim(anyInt(), any()))
                .thenThrow(new IllegalStateException("a row that cannot be read"))
                .thenThrow(new OutOfMemoryError("unable to create native thread"))
                .thenReturn(List.of());
        var settings = new WebhookSettings(
                "",
                List.of(Duration.ofSeconds(1)),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                4,
                Duration.ofDays(5),
                Duration.ofDays(1),
                Duration.ofDays(30),
                Duration.ofMillis(5),
                List.of(),
                false);
        var sender = new WebhookSender(
                queue,
                mock(WebhookService.class),
                mock(SecretVault.class),
                mock(WebhookClient.class),
                metrics,
                settings);

        sender.start();
        try {
            await().untilAsserted(() -> verify(queue, atLeast(4)).claim(anyInt(), any()));
            verify(metrics, atLeast(4)).senderTurned();
        } finally {
            sender.stop();
        }
    }
}
