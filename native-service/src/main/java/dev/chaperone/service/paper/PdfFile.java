package dev.chaperone.service.paper;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;

/** The objects of a PDF 1.7 file, and the table of where they lie. No date and no name of a maker: the same paper is the same bytes. */
final class PdfFile {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Integer> places = new ArrayList<>();

    private PdfFile() {}

    static byte[] of(String title, String lang, double width, double height, List<StringBuilder> sheets) {
        PdfFile file = new PdfFile();
        file.ascii("%PDF-1.7\n");
        // Bytes above 127 tell whoever passes the file on that it is no text.
        file.out.writeBytes(new byte[] {'%', (byte) 0xE2, (byte) 0xE3, (byte) 0xCF, (byte) 0xD3, '\n'});
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < sheets.size(); i++) kids.append(6 + 2 * i).append(" 0 R ");
        file.object("<< /Type /Catalog /Pages 2 0 R /Lang (" + (lang.equals("fr") ? "fr-CA" : "en-CA") + ") /ViewerPreferences << /DisplayDocTitle true >> >>");
        file.object("<< /Type /Pages /Kids [" + kids + "] /Count " + sheets.size() + " >>");
        file.object(font("Helvetica"));
        file.object(font("Helvetica-Bold"));
        file.object("<< /Title <" + HexFormat.of().formatHex(("\uFEFF" + title).getBytes(StandardCharsets.UTF_16BE)) + "> >>");
        for (int i = 0; i < sheets.size(); i++) {
            file.object(String.format(Locale.ROOT, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %.2f %.2f] /Contents %d 0 R "
                    + "/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>", width, height, 7 + 2 * i));
            file.stream(sheets.get(i).toString().getBytes(StandardCharsets.US_ASCII));
        }
        return file.end();
    }

    private static String font(String name) {
        return "<< /Type /Font /Subtype /Type1 /BaseFont /" + name + " /Encoding /WinAnsiEncoding >>";
    }

    private void object(String content) {
        begin();
        ascii(content + "\nendobj\n");
    }

    private void stream(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) packed.write(buffer, 0, deflater.deflate(buffer));
        deflater.end();
        begin();
        ascii("<< /Length " + packed.size() + " /Filter /FlateDecode >>\nstream\n");
        out.writeBytes(packed.toByteArray());
        ascii("\nendstream\nendobj\n");
    }

    private void begin() {
        places.add(out.size());
        ascii(places.size() + " 0 obj\n");
    }

    private byte[] end() {
        int table = out.size();
        ascii("xref\n0 " + (places.size() + 1) + "\n0000000000 65535 f \n");
        for (int place : places) ascii(String.format(Locale.ROOT, "%010d 00000 n \n", place));
        ascii("trailer\n<< /Size " + (places.size() + 1) + " /Root 1 0 R /Info 5 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
        return out.toByteArray();
    }

    private void ascii(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
