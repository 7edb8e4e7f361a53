package vn.gov.directive24.deadline.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DependenciesTests {

    private static final Map<String, List<String>> WAITS =
            Map.of("A", List.of("B", "C"), "B", List.of("D"), "C", List.of("D"), "D", List.of());

    @Test
    void mayMeetAgainBehindAFork() {
        assertThat(circle("E", "A", "D")).isEmpty();
    }

    @Test
    void namesTheShortestCircle() {
        assertThat(circle("D", "A")).isEqualTo("D A B D");
        assertThat(circle("D", "A", "C")).isEqualTo("D C D");
    }

    @Test
    void doesNotLetATaskWaitForItself() {
        assertThat(circle("A", "A")).isEqualTo("A A");
    }

    private static String circle(String code, String... dependsOn) {
        return Dependencies.circleThrough(code, List.of(dependsOn), other -> WAITS.getOrDefault(other, List.of()))
                .map(circle -> String.join(" ", circle))
                .orElse("");
    }
}
