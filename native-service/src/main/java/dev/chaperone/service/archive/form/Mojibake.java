package dev.chaperone.service.archive.form;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Meta's exports write each byte of UTF-8 as a character of its own ("Ã©" for "é"). Put right where, and only where, the
 * bytes are UTF-8: a text that was written properly stays as it is.
 */
public final class Mojibake {

    private Mojibake() {}

    public static String mended(String text) {
        boolean any = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0xFF) return text;
            any |= c > 0x7F;
        }
        if (!any) return text;
        try {
            return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1))).toString();
        } catch (CharacterCodingException e) {
            return text;
        }
    }
}
