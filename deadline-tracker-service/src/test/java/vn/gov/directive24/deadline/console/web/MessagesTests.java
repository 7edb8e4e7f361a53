package vn.gov.directive24.deadline.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.gov.directive24.common.calendar.CalendarDay;
import vn.gov.directive24.common.calendar.DayKind;
import vn.gov.directive24.common.contract.deadline.DeadlineEvent;
import vn.gov.directive24.deadline.assignment.AssignmentStatus;
import vn.gov.directive24.deadline.assignment.BlockerKind;
import vn.gov.directive24.deadline.assignment.Confidence;
import vn.gov.directive24.deadline.assignment.OfficialState;
import vn.gov.directive24.deadline.directive.DeadlineKind;
import vn.gov.directive24.deadline.directive.Modality;
import vn.gov.directive24.deadline.escalation.EscalationLog;
import vn.gov.directive24.deadline.escalation.Recipient;
import vn.gov.directive24.deadline.notice.NoticeKind;
import vn.gov.directive24.deadline.score.ScoreComponent;

/** No page shows a key instead of words, in either language. */
class MessagesTests {

    private static final Pattern USED =
            Pattern.compile("#\\{([a-z][A-Za-z0-9.-]*)[}(]|say\\('([a-z][A-Za-z0-9.-]*[A-Za-z0-9])'[,)]");

    @Test
    void areThereInBothLanguages() throws IOException {
        assertThat(keys("messages_en")).isEqualTo(keys("messages"));
    }

    @Test
    void areThereForEveryKeyThatAPageNames() throws IOException {
        var used = new TreeSet<String>();
        for (var page : new PathMatchingResourcePatternResolver().getResources("classpath:console/pages/*.html")) {
            USED.matcher(page.getContentAsString(StandardCharsets.UTF_8))
                    .results()
                    .forEach(result -> used.add(result.group(1) == null ? result.group(2) : result.group(1)));
        }
        assertThat(used).hasSizeGreaterThan(60);
        assertThat(keys("messages")).containsAll(used);
    }

    @Test
    void areThereForEveryValueThatAPageCanShow() throws IOException {
        var keys = keys("messages");
        assertThat(keys).containsAll(named("state.", OfficialState.values()));
        assertThat(keys).containsAll(named("sign.", OfficialState.values()));
        assertThat(keys).containsAll(named("status.", AssignmentStatus.values()));
        assertThat(keys).containsAll(named("confidence.", Confidence.values()));
        assertThat(keys).containsAll(named("blocker.", BlockerKind.values()));
        assertThat(keys).containsAll(named("deadline.", DeadlineKind.values()));
        assertThat(keys).containsAll(named("modality.", Modality.values()));
        assertThat(keys).containsAll(named("notice.", NoticeKind.values()));
        assertThat(keys).containsAll(named("recipient.", Recipient.values()));
        assertThat(keys).containsAll(named("outcome.", EscalationLog.Outcome.values()));
        assertThat(keys).containsAll(named("extension.", ExtensionQuery.Which.values()));
        assertThat(keys).containsAll(named("day.", DayKind.values()));
        assertThat(keys).containsAll(named("mark.", DayKind.values()));
        assertThat(keys).containsAll(named("origin.", CalendarDay.Origin.values()));
        assertThat(keys).containsAll(named("component.", ScoreComponent.values()));
    }

    @Test
    void areThereForEveryEventOfTheFeed() throws Exception {
        var keys = keys("messages");
        for (var contract : DeadlineEvent.class.getPermittedSubclasses()) {
            var type = (String) contract.getField("TYPE").get(null);
            assertThat(keys)
                    .contains(type.replace("vn.gov.directive24.deadline.", "feed.")
                            .replace(".v1", ""));
        }
    }

    private static Iterable<String> named(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name()).toList();
    }

    private static TreeSet<String> keys(String bundle) throws IOException {
        var messages = new Properties();
        try (var in = new InputStreamReader(
                MessagesTests.class.getResourceAsStream("/console/" + bundle + ".properties"),
                StandardCharsets.UTF_8)) {
            messages.load(in);
        }
        return new TreeSet<>(messages.stringPropertyNames());
    }
}
