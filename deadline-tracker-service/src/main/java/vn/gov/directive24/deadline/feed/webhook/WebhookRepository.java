package vn.gov.directive24.deadline.feed.webhook;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

/** Saving or deleting an endpoint publishes the events it has registered. */
interface WebhookRepository extends Repository<WebhookEndpoint, String> {

    WebhookEndpoint saveAndFlush(WebhookEndpoint endpoint);

    void delete(WebhookEndpoint endpoint);

    Optional<WebhookEndpoint> findById(String id);

    List<WebhookEndpoint> findAll();

    Page<WebhookEndpoint> findAll(Pageable page);

    Page<WebhookEndpoint> findAllByAgency(String agency, Pageable page);
}
