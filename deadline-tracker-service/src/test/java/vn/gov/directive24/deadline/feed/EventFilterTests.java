package vn.gov.directive24.deadline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class EventFilterTests {

    private static final Facets OVERDUE = new Facets("overdue", "BTC", Set.of("24/CT-TTg"));
    private static final Facets MOVED = new Facets("moved", null, Set.of("24/CT-TTg", "KL-2025"));

    @Test
    void wantsEverythingUnlessTold() {
        assertThat(EventFilter.everything().matches(OVERDUE)).isTrue();
        assertThat(EventFilter.everything().matches(MOVED)).isTrue();
    }

    @Test
    void choosesByAgencyDirectiveAndTypeTogether() {
        assertThat(filter(Set.of("BTC"), Set.of("24/CT-TTg"), Set.of("overdue")).matches(OVERDUE))
                .isTrue();
        assertThat(filter(Set.of("BCA"), Set.of(), Set.of()).matches(OVERDUE)).isFalse();
        assertThat(filter(Set.of(), Set.of("KL-2025"), Set.of()).matches(OVERDUE))
                .isFalse();
        assertThat(filter(Set.of(), Set.of(), Set.of("moved")).matches(OVERDUE)).isFalse();
    }

    @Test
    void findsAnIndicatorByAnyOfItsDirectivesAndByNoAgency() {
        assertThat(filter(Set.of(), Set.of("KL-2025"), Set.of()).matches(MOVED)).isTrue();
        assertThat(filter(Set.of("BTC"), Set.of(), Set.of()).matches(MOVED)).isFalse();
    }

    @Test
    void keepsNothingBackWhoseDirectiveIsNotKnown() {
        assertThat(filter(Set.of(), Set.of("KL-2025"), Set.of()).matches(new Facets("moved", null, null)))
                .isTrue();
    }

    private static EventFilter filter(Set<String> agencies, Set<String> directives, Set<String> types) {
        return new EventFilter(agencies, directives, types);
    }
}
