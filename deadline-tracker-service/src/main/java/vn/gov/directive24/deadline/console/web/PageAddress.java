package vn.gov.directive24.deadline.console.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of a list with its filter, so that a page of it can be kept, sent on and turned. */
final class PageAddress {

    private final UriComponentsBuilder address;

    PageAddress(String path) {
        this.address = UriComponentsBuilder.fromPath(path);
    }

    /** What is null is not asked for and not in the address. */
    PageAddress with(String name, @Nullable Object value) {
        if (value != null) {
            // As a variable, so that & and + in it are encoded.
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
        return this;
    }

    /** @param number from 1, which needs no saying */
    String onPage(int number) {
        with("page", number == 1 ? null : number);
        return address.encode().build().toUriString();
    }
}
