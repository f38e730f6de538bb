package dev.chaperone.service.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;

/**
 * What Excel and many booking tools write in Canada, for reading only. Java knows it by name, but an executable knows a
 * handful of charsets, and this is not one of them: Latin-1, with letters where that has nothing (128 to 159).
 */
public final class Windows1252 extends Charset {

    /** The only one there need be. */
    public static final Charset CHARSET = new Windows1252();

    private static final String FROM_128 = "\u20AC\uFFFD\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\uFFFD\u017D\uFFFD"
            + "\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\uFFFD\u017E\u0178";

    private Windows1252() {
        super("X-Chaperone-Windows-1252", null);
    }

    @Override
    public boolean contains(Charset other) {
        return other.equals(this);
    }

    @Override
    public CharsetDecoder newDecoder() {
        return new CharsetDecoder(this, 1, 1) {
            @Override
            protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
                while (in.hasRemaining()) {
                    if (!out.hasRemaining()) return CoderResult.OVERFLOW;
                    int b = in.get() & 0xFF;
                    out.put(b >= 128 && b < 160 ? FROM_128.charAt(b - 128) : (char) b);
                }
                return CoderResult.UNDERFLOW;
            }
        };
    }

    @Override
    public boolean canEncode() {
        return false;
    }

    @Override
    public CharsetEncoder newEncoder() {
        throw new UnsupportedOperationException("for reading only");
    }
}
