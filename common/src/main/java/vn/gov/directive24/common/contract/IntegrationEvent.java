package vn.gov.directive24.common.contract;

/**
 * A fact one service announces to the others over Kafka.
 *
 * <p>Implementations are records and form the published contract: fields are only ever added, and a breaking change is
 * a new record with the next version suffix. Each has a golden JSON under {@code contract/} on the class path.
 */
public interface IntegrationEvent {

    /** The Kafka topic, for example {@code directive24.deadline.events}. */
    String topic();

    /** CloudEvents {@code type}, for example {@code vn.gov.directive24.deadline.assignment-overdue.v1}. */
    String type();

    /** Business id of the aggregate and Kafka key: events with the same key keep their order. */
    String key();
}
