package dev.chaperone.service.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes of a list as text, and the sign between its columns. */
final class Decoded {

    private Decoded() {}

    /**
     * UTF-16 where a mark says so, UTF-8 where the bytes are that, else Windows-1252, which is what Excel writes in Canada
     * when it is asked for plain CSV.
     */
    static String text(byte[] bytes) {
        if (starts(bytes, 0xFF, 0xFE)) return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        if (starts(bytes, 0xFE, 0xFF)) return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            text = new String(bytes, Windows1252.CHARSET);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The commonest of comma, semicolon and tab in the first line, outside of quotes. */
    static char separator(String text) {
        int[] seen = new int[3];
        String signs = ",;\t";
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') quoted = !quoted;
            if (!quoted && (c == '\n' || c == '\r')) break;
            if (!quoted && signs.indexOf(c) >= 0) seen[signs.indexOf(c)]++;
        }
        int best = 0;
        for (int i = 1; i < seen.length; i++) if (seen[i] > seen[best]) best = i;
        return signs.charAt(best);
    }

    private static boolean starts(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
