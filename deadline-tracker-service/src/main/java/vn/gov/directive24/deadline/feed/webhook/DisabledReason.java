package vn.gov.directive24.deadline.feed.webhook;

/** Why an endpoint gets nothing. */
public enum DisabledReason {
    /** An officer switched it off. */
    BY_HAND,
    /** It answered 410 Gone. */
    GONE,
    /** Nothing could be delivered for days. */
    FAILING
}
