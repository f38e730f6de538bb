package dev.chaperone.service.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.chaperone.service.paper.Paper.Block;
import dev.chaperone.service.paper.Paper.Format;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class PaperTest {

    private static final String ODD = "Kœur & <b>\"Élan\"</b> – l’œuvre, 50 % €";

    @Test
    void aPdfsTableSaysWhereItsObjectsLie() {
        byte[] pdf = paper(ODD).as(Format.PDF);
        String raw = new String(pdf, StandardCharsets.ISO_8859_1);
        int table = Integer.parseInt(raw.substring(raw.indexOf("startxref\n") + 10, raw.indexOf("\n%%EOF")));
        assertTrue(raw.startsWith("xref", table));
        Matcher entry = Pattern.compile("(\\d{10}) 00000 n ").matcher(raw.substring(table));
        int number = 0;
        while (entry.find()) assertTrue(raw.startsWith(++number + " 0 obj\n", Integer.parseInt(entry.group(1))), "object " + number);
        assertTrue(number >= 7);
    }

    @Test
    void theLettersOfBothLanguagesArriveInAPdf() throws Exception {
        String page = pages(paper(ODD).as(Format.PDF)).getFirst();
        StringBuilder said = new StringBuilder();
        Matcher shown = Pattern.compile("<([0-9A-F]*)> Tj").matcher(page);
        while (shown.find()) said.append(new String(java.util.HexFormat.of().parseHex(shown.group(1)), "windows-1252")).append('\n');
        assertTrue(said.toString().contains(ODD), said.toString());
    }

    @Test
    void aLetterThatThePdfLacksLosesItsMarks() {
        assertArrayEquals("Lukasz Novak ?".getBytes(StandardCharsets.US_ASCII), Letters.bytes("Łukasz Novąk 名"));
        assertEquals(0x9C, Byte.toUnsignedInt(Letters.bytes("œ")[0]));
        assertEquals(0xA0, Byte.toUnsignedInt(Letters.bytes("\u202F")[0]));
    }

    @Test
    void linesFitAndNothingIsLost() {
        String text = String.join(" ", Collections.nCopies(40, "vérification")) + " " + "x".repeat(300);
        List<String> lines = Letters.REGULAR.lines(text, 10.5, 200);
        for (String line : lines) assertTrue(Letters.REGULAR.width(line, 10.5) <= 200, line);
        assertEquals(text.replace(" ", ""), String.join("", lines).replace(" ", ""));
    }

    @Test
    void aLongTableGoesOnWithItsHeadOnTheNextSheet() throws Exception {
        List<List<String>> rows = IntStream.range(0, 120).mapToObj(i -> List.of("2026-01-01", "row " + i)).toList();
        List<String> pages = pages(new Paper("T", "u", "en", true, List.of(new Block.Table(List.of("Date", "Whatever"), rows, List.of(1, 3)))).as(Format.PDF));
        assertTrue(pages.size() > 2);
        String head = hex("Whatever");
        for (String page : pages) assertTrue(page.contains(head));
        assertEquals(120, pages.stream().mapToLong(p -> p.split(hex("row "), -1).length - 1).sum());
    }

    @Test
    void aPageHasNoScriptAndNothingFromElsewhere() {
        String html = new String(paper("<script>alert(1)</script> https://example.ca/x.js").as(Format.HTML), StandardCharsets.UTF_8);
        assertFalse(html.contains("<script"));
        assertFalse(Pattern.compile("(?i)(src=|href=|url\\(|@import)").matcher(html).find());
        assertTrue(html.contains("&lt;script&gt;"));
        assertTrue(html.contains("<html lang=\"fr-CA\">"));
    }

    @Test
    void aWordProcessorsFileIsSoundXmlInAllItsParts() throws Exception {
        byte[] docx = paper(ODD + "\u0007").as(Format.DOCX);
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                names.add(e.getName());
                var xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(zip.readAllBytes()));
                if (e.getName().equals("word/document.xml")) assertTrue(xml.getDocumentElement().getTextContent().contains(ODD));
            }
        }
        assertTrue(names.containsAll(List.of("[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/styles.xml")), names.toString());
    }

    @Test
    void theSamePaperIsTheSameBytes() {
        for (Format format : Format.values()) assertArrayEquals(paper(ODD).as(format), paper(ODD).as(format), format.name());
    }

    private static Paper paper(String text) {
        return new Paper("Titre", "Version 1", "fr", true, List.of(new Block.Heading("Tête"), new Block.Paragraph(text), new Block.Item(text),
                new Block.Note("n"), new Block.Blank("b"), new Block.Table(List.of("a", "b"), List.of(List.of("1", text)), List.of(1, 2))));
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static List<String> pages(byte[] pdf) throws Exception {
        List<String> pages = new ArrayList<>();
        String raw = new String(pdf, StandardCharsets.ISO_8859_1);
        Matcher stream = Pattern.compile("/Length (\\d+) /Filter /FlateDecode >>\nstream\n").matcher(raw);
        while (stream.find()) {
            Inflater inflater = new Inflater();
            inflater.setInput(pdf, stream.end(), Integer.parseInt(stream.group(1)));
            byte[] out = new byte[1 << 20];
            pages.add(new String(out, 0, inflater.inflate(out), StandardCharsets.US_ASCII));
            inflater.end();
        }
        return pages;
    }
}
