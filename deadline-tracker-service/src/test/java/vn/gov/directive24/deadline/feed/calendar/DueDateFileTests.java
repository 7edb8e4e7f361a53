package vn.gov.directive24.deadline.feed.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import vn.gov.directive24.deadline.assignment.AssignmentStatus;
import vn.gov.directive24.deadline.feed.calendar.DueDates.DueDate;

class DueDateFileTests {

    private static final String TITLE =
            "Hoàn thành tích hợp, kết nối, chia sẻ dữ liệu; cắt giảm thành phần hồ sơ, giấy tờ đã có trên VNeID\nvà báo cáo";

    @Test
    void isAnAllDayEventThatCalendarProgramsRead() throws Exception {
        var calendar = parsed(DueDateFile.of("Bộ Tài chính", List.of(due(false)), "https://d24.gov.vn"));
        var event = (VEvent) calendar.getComponents().getFirst();

        assertThat(value(event, Property.DTSTART)).isEqualTo("20251031");
        assertThat(value(event, Property.DTEND)).isEqualTo("20251101");
        assertThat(value(event, Property.UID)).isEqualTo("CT24-x-01:BTC@directive24.gov.vn");
        assertThat(value(event, Property.SEQUENCE)).isEqualTo("6");
        assertThat(value(event, Property.SUMMARY))
                .startsWith("Đến hạn: Hoàn thành tích hợp, kết nối")
                .endsWith("(CT24-x-01)");
        assertThat(value(event, Property.DESCRIPTION)).contains(TITLE, "Hạn hoàn thành: 31/10/2025");
        assertThat(value(event, Property.URL)).isEqualTo("https://d24.gov.vn/tasks/CT24-x-01");
        assertThat(event.getAlarms()).hasSize(1);
        assertThat(calendar.validate(false).hasErrors()).isFalse();
    }

    @Test
    void saysThatItIsOverdueAndCountsUp() throws Exception {
        var event = (VEvent) parsed(DueDateFile.of("BTC", List.of(due(true)), "https://d24.gov.vn"))
                .getComponents()
                .getFirst();

        assertThat(value(event, Property.SUMMARY)).startsWith("QUÁ HẠN: ");
        assertThat(value(event, Property.SEQUENCE)).isEqualTo("7");
        assertThat(event.getAlarms()).isEmpty();
    }

    @Test
    void foldsLinesByOctetsAndNeverWithinACharacter() {
        var file = DueDateFile.of("Bộ Tài chính", List.of(due(false)), "https://d24.gov.vn");

        assertThat(file.split("\r\n", -1))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
                .anyMatch(line -> line.getBytes(StandardCharsets.UTF_8).length > 60);
        assertThat(file.replace("\r\n ", ""))
                .contains("cắt giảm thành phần hồ sơ\\, giấy tờ đã có trên VNeID\\nvà báo cáo");
        assertThat(file).endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void isTheSameAsLongAsNothingChanged() {
        assertThat(DueDateFile.of("BTC", List.of(due(false)), "https://d24.gov.vn"))
                .isEqualTo(DueDateFile.of("BTC", List.of(due(false)), "https://d24.gov.vn"));
    }

    private static DueDate due(boolean overdue) {
        return new DueDate(
                "CT24-x-01:BTC",
                "24/CT-TTg",
                "CT24-x-01",
                TITLE,
                LocalDate.of(2025, 10, 31),
                AssignmentStatus.IN_PROGRESS,
                3,
                overdue,
                LocalDate.of(2025, 10, 1));
    }

    private static Calendar parsed(String file) throws Exception {
        return new CalendarBuilder().build(new StringReader(file));
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }
}
