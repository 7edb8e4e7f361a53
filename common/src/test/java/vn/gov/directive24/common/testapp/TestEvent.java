package vn.gov.directive24.common.testapp;

import vn.gov.directive24.common.contract.IntegrationEvent;

/** What the test application announces, on its own topic or on another. */
public record TestEvent(String topic, String key, String text) implements IntegrationEvent {

    public static final String TOPIC = "directive24.testapp.events";
    public static final String TYPE = "vn.gov.directive24.testapp.note-written.v1";

    @Override
    public String type() {
        return TYPE;
    }
}
