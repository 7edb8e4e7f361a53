package vn.gov.directive24.deadline.monthly;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/** A document laid out as Appendix I of Decree 30/2020/NĐ-CP asks: paper, margins, type, and where each part stands. */
final class AdministrativeDocument {

    /** Between the margins, in millimetres: 210 less 30 and 20. */
    static final int TEXT_WIDTH = 160;

    private static final int BODY = 14;
    private static final int HEAD_LEFT = 62;

    private final XWPFDocument document = new XWPFDocument();

    AdministrativeDocument(String title, Instant created) {
        var properties = document.getProperties().getCoreProperties();
        properties.setTitle(title);
        properties.setCreator("");
        properties.setCreated(Optional.of(Date.from(created)));
        document.createStyles().setSpellingLanguage("vi-VN");
        paper();
        pageNumbers();
    }

    /** A4, top and bottom 20 mm, left 30 mm, right 20 mm. */
    private void paper() {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(twips(210));
        size.setH(twips(297));
        var margins = section.addNewPgMar();
        margins.setTop(twips(20));
        margins.setBottom(twips(20));
        margins.setLeft(twips(30));
        margins.setRight(twips(20));
        margins.setHeader(twips(10));
        margins.setFooter(twips(10));
    }

    /** In the middle of the upper margin, and not on the first page. */
    private void pageNumbers() {
        document.createHeader(HeaderFooterType.FIRST).createParagraph();
        var paragraph = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(0);
        field(paragraph, STFldCharType.BEGIN, null);
        field(paragraph, STFldCharType.SEPARATE, "PAGE");
        write(paragraph, "2", Style.plain(13));
        field(paragraph, STFldCharType.END, null);
    }

    private static void field(
            XWPFParagraph paragraph, STFldCharType.Enum type, @org.jspecify.annotations.Nullable String instruction) {
        if (instruction != null) {
            var text = paragraph.createRun().getCTR().addNewInstrText();
            text.setStringValue(instruction);
        }
        var run = paragraph.createRun();
        Style.plain(13).on(run);
        run.getCTR().addNewFldChar().setFldCharType(type);
    }

    /** Agency, number and symbol at the left; national title, motto, place and date at the right. */
    void head(String agency, String numberAndSymbol, String placeAndDate) {
        var head = Tables.invisible(document, List.of(HEAD_LEFT, TEXT_WIDTH - HEAD_LEFT));
        var left = head.getRow(0).getCell(0);
        centred(first(left), agency, Style.bold(13));
        rule(left.addParagraph(), HEAD_LEFT, 22);
        centred(left.addParagraph(), numberAndSymbol, Style.plain(13));
        var right = head.getRow(0).getCell(1);
        centred(first(right), "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Style.bold(12));
        centred(right.addParagraph(), "Độc lập - Tự do - Hạnh phúc", Style.bold(13));
        rule(right.addParagraph(), TEXT_WIDTH - HEAD_LEFT, 58);
        centred(right.addParagraph(), placeAndDate, Style.italic(13));
    }

    /** The kind of document and what it is about. */
    void title(String kind, String subject) {
        var space = document.createParagraph();
        space.setSpacingAfter(0);
        centred(document.createParagraph(), kind, Style.bold(BODY));
        centred(document.createParagraph(), subject, Style.bold(BODY));
        rule(document.createParagraph(), TEXT_WIDTH, 50);
    }

    void addressee(String to) {
        var paragraph = document.createParagraph();
        paragraph.setSpacingBefore(240);
        paragraph.setSpacingAfter(200);
        centred(paragraph, "Kính gửi: " + to, Style.plain(BODY));
        paragraph.setSpacingAfter(200);
    }

    void heading(String text) {
        var paragraph = body(text, Style.bold(BODY));
        paragraph.setSpacingBefore(160);
        paragraph.setKeepNext(true);
        outline(paragraph, 0);
    }

    void subheading(String text) {
        var paragraph = body(text, Style.bold(BODY));
        paragraph.setKeepNext(true);
        outline(paragraph, 1);
    }

    void paragraph(String text) {
        body(text, Style.plain(BODY));
    }

    /** The line above a table. */
    void caption(String text) {
        var paragraph = document.createParagraph();
        centred(paragraph, text, Style.bold(13));
        paragraph.setSpacingBefore(120);
        paragraph.setSpacingAfter(80);
        paragraph.setKeepNext(true);
    }

    void note(String text) {
        var paragraph = body(text, Style.italic(12));
        paragraph.setAlignment(ParagraphAlignment.LEFT);
        paragraph.setSpacingBefore(80);
    }

    void table(List<Column> columns, List<List<String>> rows) {
        Tables.of(document, columns, rows);
        var after = document.createParagraph();
        after.setSpacingAfter(0);
        Style.plain(6).on(after.createRun());
    }

    /** Signature at the right, recipients at the left, on one page. */
    void signature(List<String> position, String signer, List<String> recipients) {
        var foot = Tables.invisible(document, List.of(75, TEXT_WIDTH - 75));
        var left = foot.getRow(0).getCell(0);
        var title = first(left);
        title.setSpacingAfter(0);
        write(title, "Nơi nhận:", Style.boldItalic(12));
        recipients.forEach(recipient -> {
            var line = left.addParagraph();
            line.setSpacingAfter(0);
            write(line, "- " + recipient, Style.plain(11));
        });
        var right = foot.getRow(0).getCell(1);
        centred(first(right), position.getFirst(), Style.bold(BODY));
        position.stream().skip(1).forEach(line -> centred(right.addParagraph(), line, Style.bold(BODY)));
        for (var i = 0; i < 4; i++) {
            centred(right.addParagraph(), "", Style.plain(BODY));
        }
        centred(right.addParagraph(), signer, Style.bold(BODY));
    }

    void appendix(String name, String title, String reference) {
        var first = document.createParagraph();
        first.setPageBreak(true);
        centred(first, name, Style.bold(BODY));
        outline(first, 0);
        centred(document.createParagraph(), title, Style.bold(BODY));
        var of = document.createParagraph();
        centred(of, reference, Style.italic(13));
        of.setSpacingAfter(160);
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (document) {
            document.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return StableZip.of(bytes.toByteArray());
    }

    private XWPFParagraph body(String text, Style style) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setFirstLineIndent(twips(10).intValue());
        paragraph.setSpacingBefore(60);
        paragraph.setSpacingAfter(60);
        write(paragraph, text, style);
        return paragraph;
    }

    private static void centred(XWPFParagraph paragraph, String text, Style style) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(0);
        write(paragraph, text, style);
    }

    /** A thin solid line in the middle, as long as asked for. */
    private static void rule(XWPFParagraph paragraph, int width, int length) {
        paragraph.setSpacingBefore(40);
        paragraph.setSpacingAfter(60);
        paragraph.setIndentationLeft(twips((width - length) / 2).intValue());
        paragraph.setIndentationRight(twips((width - length) / 2).intValue());
        var top = paragraph.getCTP().getPPr().addNewPBdr().addNewTop();
        top.setVal(STBorder.SINGLE);
        top.setSz(BigInteger.valueOf(6));
        top.setSpace(BigInteger.ONE);
        Style.plain(4).on(paragraph.createRun());
        paragraph.setSpacingBetween(4, org.apache.poi.xwpf.usermodel.LineSpacingRule.EXACT);
    }

    private static void outline(XWPFParagraph paragraph, int level) {
        paragraph.getCTP().getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level));
    }

    static void write(XWPFParagraph paragraph, String text, Style style) {
        var run = paragraph.createRun();
        style.on(run);
        run.setText(text);
    }

    static XWPFParagraph first(XWPFTableCell cell) {
        return cell.getParagraphs().getFirst();
    }

    static BigInteger twips(int millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * 1440 / 25.4));
    }

    /** A column of a table; widths in millimetres, {@link #TEXT_WIDTH} together. */
    record Column(String title, int width, ParagraphAlignment alignment) {

        static Column text(String title, int width) {
            return new Column(title, width, ParagraphAlignment.LEFT);
        }

        static Column figure(String title, int width) {
            return new Column(title, width, ParagraphAlignment.CENTER);
        }
    }

    record Style(int size, boolean isBold, boolean isItalic) {

        static Style plain(int size) {
            return new Style(size, false, false);
        }

        static Style bold(int size) {
            return new Style(size, true, false);
        }

        static Style italic(int size) {
            return new Style(size, false, true);
        }

        static Style boldItalic(int size) {
            return new Style(size, true, true);
        }

        void on(XWPFRun run) {
            run.setFontFamily("Times New Roman");
            run.setFontSize(size);
            run.setBold(isBold);
            run.setItalic(isItalic);
        }
    }
}
