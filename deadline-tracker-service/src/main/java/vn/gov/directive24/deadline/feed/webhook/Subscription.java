package vn.gov.directive24.deadline.feed.webhook;

import org.jspecify.annotations.Nullable;
import vn.gov.directive24.deadline.feed.EventFilter;

/** What an endpoint is to get, and where. */
public record Subscription(String url, @Nullable String description, EventFilter filter) {}
