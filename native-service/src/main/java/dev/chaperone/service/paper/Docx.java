package dev.chaperone.service.paper;

import dev.chaperone.service.paper.Paper.Block;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A word processor's file (Office Open XML, ECMA-376): the four parts without which none opens it, and the styles. */
final class Docx {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    /** The same content is the same bytes. */
    private static final LocalDateTime THEN = LocalDateTime.of(2000, 1, 1, 0, 0);
    /** Usable width of a sheet, in twentieths of a point. */
    private static final int SPACE = 9360;

    private final StringBuilder body = new StringBuilder();

    private Docx() {}

    static byte[] of(Paper paper) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", "<Types xmlns=\"" + PACKAGE + "content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                    + "<Override PartName=\"/word/document.xml\" ContentType=\"" + KIND + "document.main+xml\"/>"
                    + "<Override PartName=\"/word/styles.xml\" ContentType=\"" + KIND + "styles+xml\"/></Types>");
            part(zip, "_rels/.rels", relation("officeDocument", "word/document.xml"));
            part(zip, "word/_rels/document.xml.rels", relation("styles", "styles.xml"));
            part(zip, "word/document.xml", new Docx().document(paper));
            part(zip, "word/styles.xml", styles(paper.lang().equals("fr") ? "fr-CA" : "en-CA"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(THEN);
        zip.putNextEntry(entry);
        zip.write((XML + content).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String relation(String kind, String target) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"r1\" Type=\"" + OFFICE + kind
                + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private String document(Paper paper) {
        paragraph("Title", paper.title());
        paragraph("Subtitle", paper.under());
        for (Block block : paper.blocks()) {
            switch (block) {
                case Block.Heading h -> paragraph("Heading1", h.text());
                case Block.Paragraph p -> paragraph("", p.text());
                case Block.Item i -> paragraph("Item", "•\u00A0" + i.text());
                case Block.Note n -> paragraph("Note", n.text());
                case Block.Blank b -> paragraph("Blank", b.text());
                case Block.Table t -> table(t);
            }
        }
        String sheet = paper.letter() ? "w:w=\"12240\" w:h=\"15840\"" : "w:w=\"11906\" w:h=\"16838\"";
        return "<w:document " + W + "><w:body>" + body + "<w:sectPr><w:pgSz " + sheet
                + "/><w:pgMar w:top=\"1134\" w:right=\"1304\" w:bottom=\"1134\" w:left=\"1304\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>";
    }

    private void paragraph(String style, String text) {
        body.append("<w:p>");
        if (!style.isEmpty()) body.append("<w:pPr><w:pStyle w:val=\"").append(style).append("\"/></w:pPr>");
        body.append("<w:r><w:t xml:space=\"preserve\">").append(safe(text)).append("</w:t></w:r></w:p>");
    }

    private void table(Block.Table table) {
        int all = table.widths().stream().mapToInt(Integer::intValue).sum();
        body.append("<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblBorders>"
                + "<w:bottom w:val=\"single\" w:sz=\"4\" w:color=\"C7D3D8\"/><w:insideH w:val=\"single\" w:sz=\"4\" w:color=\"C7D3D8\"/></w:tblBorders></w:tblPr><w:tblGrid>");
        for (int width : table.widths()) body.append("<w:gridCol w:w=\"").append(SPACE * width / all).append("\"/>");
        body.append("</w:tblGrid>");
        row(table.head(), "Head", "<w:trPr><w:tblHeader/></w:trPr>");
        for (List<String> row : table.rows()) row(row, "Cell", "<w:trPr><w:cantSplit/></w:trPr>");
        body.append("</w:tbl>");
    }

    private void row(List<String> cells, String style, String properties) {
        body.append("<w:tr>").append(properties);
        for (String cell : cells) {
            body.append("<w:tc>");
            paragraph(style, cell);
            body.append("</w:tc>");
        }
        body.append("</w:tr>");
    }

    private static String styles(String lang) {
        return "<w:styles " + W + "><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Calibri\"/>"
                + "<w:sz w:val=\"22\"/><w:lang w:val=\"" + lang + "\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"120\" w:line=\"276\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
                + style("Normal", "Normal", "", "")
                + style("Title", "Title", "<w:spacing w:after=\"60\"/>", "<w:b/><w:sz w:val=\"36\"/>")
                + style("Subtitle", "Subtitle", "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"6\" w:color=\"2F6F7E\"/></w:pBdr><w:spacing w:after=\"240\"/>", "<w:color w:val=\"4C626B\"/>")
                + style("Heading1", "heading 1", "<w:keepNext/><w:spacing w:before=\"280\" w:after=\"60\"/><w:outlineLvl w:val=\"0\"/>", "<w:b/><w:sz w:val=\"25\"/>")
                + style("Item", "Item", "<w:spacing w:after=\"40\"/><w:ind w:left=\"284\" w:hanging=\"170\"/>", "")
                + style("Note", "Note", "<w:spacing w:after=\"40\" w:line=\"240\" w:lineRule=\"auto\"/>", "<w:color w:val=\"4C626B\"/><w:sz w:val=\"18\"/>")
                + style("Blank", "Blank", "<w:pBdr><w:top w:val=\"single\" w:sz=\"4\" w:space=\"2\" w:color=\"1B2A30\"/></w:pBdr><w:spacing w:before=\"600\"/><w:ind w:right=\"4500\"/>", "<w:sz w:val=\"20\"/>")
                + style("Head", "Head", "<w:keepNext/><w:spacing w:after=\"40\"/>", "<w:b/><w:sz w:val=\"20\"/>")
                + style("Cell", "Cell", "<w:spacing w:after=\"40\"/>", "<w:sz w:val=\"20\"/>") + "</w:styles>";
    }

    private static String style(String id, String name, String paragraph, String run) {
        return "<w:style w:type=\"paragraph\"" + (id.equals("Normal") ? " w:default=\"1\"" : "") + " w:styleId=\"" + id + "\"><w:name w:val=\"" + name + "\"/>"
                + (id.equals("Normal") ? "" : "<w:basedOn w:val=\"Normal\"/>") + "<w:pPr>" + paragraph + "</w:pPr><w:rPr>" + run + "</w:rPr></w:style>";
    }

    /** Letters that XML cannot hold at all are left out. */
    private static String safe(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
