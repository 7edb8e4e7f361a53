package vn.gov.directive24.registry.publication.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;
import vn.gov.directive24.registry.publication.ListRow;
import vn.gov.directive24.registry.publication.ListSummary;

class ListPageTests {

    @Test
    void showsEveryRowWhateverItsStatusIsCalled() {
        var rows = List.of(row("ARCHIVED"), row("INTEGRATED"));
        var groups = ListPageController.groups(rows, rows);

        assertThat(groups).extracting(ListPageController.Group::status).containsExactly("INTEGRATED", "ARCHIVED");
    }

    @Test
    void feedsXmlWhateverAReasonHolds() throws Exception {
        var messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        var list = new ListSummary(
                2,
                "2025-10",
                LocalDate.EPOCH,
                LocalDate.EPOCH,
                Instant.EPOCH,
                1,
                "nhầm \uFFFE\u0001 <b>",
                null,
                1,
                0,
                1,
                0,
                "a",
                "b",
                "k",
                "c",
                "x");

        var feed = new AtomFeed(messages, Locale.of("vi", "VN"), "https://danhmuc.example").of(List.of(list));

        var read =
                DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(new ByteArrayInputStream(feed));
        assertThat(read.getElementsByTagName("summary").item(0).getTextContent())
                .contains("nhầm \uFFFD\uFFFD <b>");
        assertThat(read.getElementsByTagName("id").item(0).getTextContent())
                .isEqualTo("https://danhmuc.example/lists/feed.atom");
    }

    private static ListRow row(String status) {
        return new ListRow(
                "A",
                "Giấy tờ",
                null,
                List.of(),
                "PERSONAL",
                new ListRow.Issuer("BCA", null, null),
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                status,
                LocalDate.EPOCH,
                null,
                false);
    }
}
