package vn.gov.directive24.deadline.feed;

import java.time.OffsetDateTime;
import tools.jackson.databind.JsonNode;

/**
 * One event of the deadline topic.
 *
 * @param type for example {@code vn.gov.directive24.deadline.assignment-started.v1}
 * @param key business id of what it is about
 * @param data the contract record of that type
 */
public record FeedEvent(String type, String key, OffsetDateTime time, JsonNode data) {}
