package dev.chaperone.service.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class Windows1252Test {

    @Test
    void everyByteIsWhatJavaHoldsItFor() throws Exception {
        byte[] all = new byte[256];
        for (int i = 0; i < 256; i++) all[i] = (byte) i;
        String wanted = new String(all, Charset.forName("windows-1252"));
        assertEquals(wanted, new String(all, Windows1252.CHARSET));
        StringWriter streamed = new StringWriter();
        new InputStreamReader(new ByteArrayInputStream(all), Windows1252.CHARSET).transferTo(streamed);
        assertEquals(wanted, streamed.toString());
    }
}
