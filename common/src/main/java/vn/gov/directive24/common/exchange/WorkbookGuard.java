package vn.gov.directive24.common.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a workbook before anything opens it: how much it unpacks to, how many rows and cells it has, whether a
 * reader can hold them, and where cells are merged, which a row-wise reader does not see.
 */
public final class WorkbookGuard {

    /** Beside the headers. */
    public static final int MOST_ROWS = 20_000;

    private static final long MOST_BYTES = 64L << 20;
    private static final int MOST_ENTRIES = 2_000;
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final XMLInputFactory XML = safeXml();

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String WORKBOOK_RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String SHARED_TEXTS = "xl/sharedStrings.xml";

    /** By their names in small letters: the reader takes them in any. */
    private static final Map<String, String> KNOWN_PARTS = Stream.of(
                    CONTENT_TYPES, WORKBOOK, WORKBOOK_RELATIONS, SHARED_TEXTS)
            .collect(Collectors.toMap(part -> part.toLowerCase(Locale.ROOT), part -> part));

    private static final Pattern SHEET = Pattern.compile("xl/[a-z]*sheets/[^/]+\\.xml");

    private final Map<String, List<String>> mergedByPart = new HashMap<>();
    private final CellLimits limits = new CellLimits();
    private final Map<String, String> relationBySheet = new LinkedHashMap<>();
    private final Map<String, String> partByRelation = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private long inflated;

    /** @throws ImportRefused when it is no workbook, or one that would not do anybody good */
    public static WorkbookGuard look(byte[] workbook) {
        var guard = new WorkbookGuard();
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get()) {
            guard.walk(zip);
        } catch (XMLStreamException malformed) {
            throw ImportRefused.damaged("its XML is malformed");
        } catch (IOException | IllegalArgumentException damaged) {
            throw ImportRefused.damaged("the archive is damaged or ends too soon");
        }
        if (guard.relationBySheet.isEmpty()) {
            throw ImportRefused.ofType("a ZIP archive and no Excel workbook", "an Excel workbook (.xlsx)");
        }
        guard.requireThatEachSheetWasSeen();
        return guard;
    }

    /** The reader opens whatever part the workbook names; one that nobody has looked at may hold anything. */
    private void requireThatEachSheetWasSeen() {
        for (var sheet : relationBySheet.keySet()) {
            if (!mergedByPart.containsKey(partOf(sheet))) {
                throw ImportRefused.damaged("its sheets are not where spreadsheets have them");
            }
        }
    }

    /** By the same directory of the archive as the reader that comes after, so that both see the same entries. */
    private void walk(ZipFile zip) throws IOException, XMLStreamException {
        var entries = 0;
        for (var entry : Collections.list(zip.getEntries())) {
            if (++entries > MOST_ENTRIES) {
                throw ImportRefused.inflating(MOST_BYTES);
            }
            requireUsualName(entry.getName());
            try (var content = new Counted(zip.getInputStream(entry))) {
                read(entry.getName(), content);
            }
        }
    }

    private void requireUsualName(String name) {
        var small = name.toLowerCase(Locale.ROOT);
        if (!names.add(small)) {
            throw ImportRefused.damaged("two of its parts have the same name");
        }
        if (!KNOWN_PARTS.getOrDefault(small, name).equals(name)) {
            throw ImportRefused.damaged("a part is not named as spreadsheets name it");
        }
    }

    private void read(String name, InputStream content) throws IOException, XMLStreamException {
        switch (name) {
            case CONTENT_TYPES -> elements(content, WorkbookGuard::requireUsualPlace);
            case WORKBOOK ->
                elements(content, xml -> {
                    if (xml.getLocalName().equals("sheet")) {
                        relationBySheet.put(
                                Words.folded(attribute(xml, null, "name")), attribute(xml, RELATIONS, "id"));
                    }
                });
            case WORKBOOK_RELATIONS ->
                elements(content, xml -> {
                    if (xml.getLocalName().equals("Relationship")) {
                        partByRelation.put(attribute(xml, null, "Id"), attribute(xml, null, "Target"));
                    }
                });
            case SHARED_TEXTS -> elements(content, CellLimits::text);
            default -> {
                if (SHEET.matcher(name).matches()) {
                    sheet(name, content);
                }
            }
        }
        var rest = new byte[8_192];
        while (content.read(rest) >= 0) {
            // It counts as well.
        }
    }

    private static void requireUsualPlace(XMLStreamReader xml) {
        var type = attribute(xml, null, "ContentType").toLowerCase(Locale.ROOT);
        var part = attribute(xml, null, "PartName");
        var usual = type.contains("sharedstrings") ? SHARED_TEXTS : type.contains(".main") ? WORKBOOK : null;
        if (usual != null && !part.equals("/" + usual)) {
            throw ImportRefused.damaged("its parts are not where spreadsheets have them");
        }
    }

    private void sheet(String part, InputStream content) throws XMLStreamException {
        var sheet = limits.sheet(mergedByPart.computeIfAbsent(part, _ -> new ArrayList<>()));
        elements(content, sheet::look);
    }

    private static void elements(InputStream content, Element visitor) throws XMLStreamException {
        var xml = XML.createXMLStreamReader(new FilterInputStream(content) {
            @Override
            public void close() {
                // A reader closes what it has read to the end; here the rest is still to be counted.
            }
        });
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                visitor.visit(xml);
            }
        }
    }

    private static String attribute(XMLStreamReader xml, @Nullable String namespace, String name) {
        return Objects.requireNonNullElse(xml.getAttributeValue(namespace, name), "");
    }

    /** Ranges of merged cells, for example {@code A1:C1}. */
    public List<String> mergedIn(String sheet) {
        return mergedByPart.getOrDefault(partOf(sheet), List.of());
    }

    private String partOf(String sheet) {
        var target = partByRelation.getOrDefault(relationBySheet.getOrDefault(sheet, ""), "");
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    /** No document type, no entities, nothing from outside. */
    private static XMLInputFactory safeXml() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private interface Element {
        void visit(XMLStreamReader xml) throws XMLStreamException;
    }

    /** What is announced in a ZIP's headers is what its maker says; this counts what comes out. */
    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return count(super.read(), 1);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var bytes = super.read(buffer, offset, length);
            return count(bytes, bytes);
        }

        private int count(int result, int bytes) {
            inflated += Math.max(bytes, 0);
            if (inflated > MOST_BYTES) {
                throw ImportRefused.inflating(MOST_BYTES);
            }
            return result;
        }
    }
}
