package vn.gov.directive24.registry.publication.web.page;

import java.io.ByteArrayOutputStream;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.context.MessageSource;
import vn.gov.directive24.registry.publication.ListSummary;

/** RFC 4287. An entry is a list and never changes, so its id is the list's hash. */
final class AtomFeed {

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final String BEFORE_ANY = "2025-09-13T00:00:00Z";

    /** Characters with which a document is not XML, and which a reason may hold all the same. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final MessageSource messages;
    private final Locale locale;
    private final String base;

    AtomFeed(MessageSource messages, Locale locale, String base) {
        this.messages = messages;
        this.locale = locale;
        this.base = base;
    }

    byte[] of(List<ListSummary> lists) {
        var bytes = new ByteArrayOutputStream();
        try {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("xml:lang", locale.getLanguage());
            text(xml, "id", base + "/lists/feed.atom");
            text(xml, "title", say("feed.title"));
            text(xml, "subtitle", say("feed.subtitle"));
            text(
                    xml,
                    "updated",
                    lists.isEmpty()
                            ? BEFORE_ANY
                            : lists.getFirst().publishedAt().toString());
            link(xml, "self", "/lists/feed.atom", "application/atom+xml");
            link(xml, "alternate", "/lists", "text/html");
            xml.writeStartElement("author");
            text(xml, "name", say("app.name"));
            xml.writeEndElement();
            for (var list : lists) {
                entry(xml, list);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("Memory takes XML", impossible);
        }
        return bytes.toByteArray();
    }

    private void entry(XMLStreamWriter xml, ListSummary list) throws XMLStreamException {
        var month = YearMonth.parse(list.month()).format(DateTimeFormatter.ofPattern("MM/yyyy", locale));
        xml.writeStartElement("entry");
        text(xml, "id", "urn:sha256:" + list.sha256());
        text(xml, "title", say("list.name", list.number(), month));
        text(xml, "updated", list.publishedAt().toString());
        text(xml, "published", list.publishedAt().toString());
        link(xml, "alternate", "/lists/" + list.number(), "text/html");
        link(xml, "enclosure", "/lists/" + list.number() + ".json", "application/json");
        text(xml, "summary", summary(list));
        xml.writeEndElement();
    }

    private String summary(ListSummary list) {
        var counts = (list.integrated() - list.syntheticIntegrated()) + " "
                + say("lists.integrated-of", list.types() - list.synthetic()) + ".";
        return list.corrects() == null
                ? counts
                : say("list.corrects", list.corrects()) + " " + list.reason() + " " + counts;
    }

    private void link(XMLStreamWriter xml, String relation, String path, String type) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", base + path);
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(NOT_XML.matcher(text).replaceAll("\uFFFD"));
        xml.writeEndElement();
    }

    private String say(String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }
}
