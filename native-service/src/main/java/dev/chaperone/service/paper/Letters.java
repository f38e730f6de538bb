package dev.chaperone.service.paper;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A face of Helvetica as every PDF reader has it: the bytes of its letters, how wide they are, and where lines break. */
enum Letters {
    REGULAR("F1"), BOLD("F2");

    /** What windows-1252 has at 128 to 159, where Latin-1 has nothing; written out, as an executable may know few charsets. */
    private static final String HIGH = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";
    private static final String FILE = "helvetica.txt";
    private static final int FIRST = 32;

    private final String name;

    Letters(String name) {
        this.name = name;
    }

    /** Read once, for both. */
    private static final class Widths {
        static final List<int[]> OF = read();
    }

    private static List<int[]> read() {
        try (InputStream in = Letters.class.getResourceAsStream(FILE)) {
            if (in == null) throw new IllegalStateException(FILE + " is not on the class path");
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII)).lines().filter(l -> !l.startsWith("#"))
                    .map(l -> Stream.of(l.split(" ")).mapToInt(Integer::parseInt).toArray()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a page's resources call it. */
    String resource() {
        return name;
    }

    /**
     * The bytes of a text. A letter that the standard fonts lack loses its marks; one that is still lacking is a question mark,
     * as it would be for any reader of the paper.
     */
    static byte[] bytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        text.replace('\u202F', '\u00A0').replace('→', '›').replace('\n', ' ').codePoints().forEach(c -> {
            int at = place(c);
            if (at > 0) bytes.write(at);
            else plain(Character.toString(c)).chars().forEach(letter -> bytes.write(place(letter)));
        });
        return bytes.toByteArray();
    }

    /** The byte of a letter, or 0 where there is none. */
    private static int place(int letter) {
        if (letter >= FIRST && letter < 0x7F || letter >= 0xA0 && letter <= 0xFF) return letter;
        int high = letter == 0 ? -1 : HIGH.indexOf(letter);
        return high < 0 ? 0 : 0x80 + high;
    }

    private static String plain(String letter) {
        String bare = switch (letter) {
            case "ł" -> "l";
            case "Ł" -> "L";
            case "đ" -> "d";
            case "Đ" -> "D";
            case "ı" -> "i";
            default -> Normalizer.normalize(letter, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        };
        return bare.chars().allMatch(c -> place(c) > 0) ? bare : "?";
    }

    /** In points. */
    double width(String text, double size) {
        int[] widths = Widths.OF.get(ordinal());
        long sum = 0;
        for (byte b : bytes(text)) sum += Byte.toUnsignedInt(b) < FIRST ? 0 : widths[Byte.toUnsignedInt(b) - FIRST];
        return sum * size / 1000;
    }

    /** Lines that fit; a word that is wider than a line (an address) is cut. */
    List<String> lines(String text, double size, double room) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split("[ \n]+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size) <= room) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) lines.add(line);
            line = word;
            while (width(line, size) > room && line.length() > 1) {
                int fit = line.length() - 1;
                while (fit > 1 && width(line.substring(0, fit), size) > room) fit--;
                lines.add(line.substring(0, fit));
                line = line.substring(fit);
            }
        }
        lines.add(line);
        return lines;
    }
}
