package dev.chaperone.service.archive.form;

import dev.chaperone.service.intake.Windows1252;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Bytes of a file as characters: UTF-16 where a mark says so, UTF-8 where its beginning is that, else Windows-1252. A few
 * bytes that are wrong further on become the sign for it and cost nothing else.
 */
public final class Decoding {

    /** As much as is looked at to tell one from the other. */
    public static final int LOOK = 1 << 16;

    private Decoding() {}

    /** @param in must be able to go back by {@link #LOOK} bytes */
    public static Reader reader(BufferedInputStream in) throws IOException {
        byte[] head = head(in, LOOK);
        if (starts(head, 0xFF, 0xFE)) return over(in, 2, StandardCharsets.UTF_16LE);
        if (starts(head, 0xFE, 0xFF)) return over(in, 2, StandardCharsets.UTF_16BE);
        boolean marked = head.length > 2 && starts(head, 0xEF, 0xBB) && (head[2] & 0xFF) == 0xBF;
        if (marked || isUtf8(head)) return over(in, marked ? 3 : 0, StandardCharsets.UTF_8);
        return over(in, 0, Windows1252.CHARSET);
    }

    /** The first bytes; the stream stands where it stood. */
    public static byte[] head(BufferedInputStream in, int most) throws IOException {
        in.mark(most + 1);
        byte[] head = in.readNBytes(most);
        in.reset();
        return head;
    }

    private static Reader over(InputStream in, int mark, Charset charset) throws IOException {
        in.skipNBytes(mark);
        return new InputStreamReader(in, charset.newDecoder().onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    /** A character that the look cut in two is no fault. */
    private static boolean isUtf8(byte[] head) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return !decoder.decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length + 1), false).isError();
    }

    private static boolean starts(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
