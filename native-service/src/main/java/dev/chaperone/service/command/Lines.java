package dev.chaperone.service.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chaperone.service.wire.Refusal;
import dev.chaperone.service.wire.Wire;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** JSON lines in, JSON lines out, in the same order and as they come. */
final class Lines {

    private Lines() {}

    /** Answers one line. */
    interface Answer {
        ObjectNode to(JsonNode line, ObjectNode out) throws Refusal;
    }

    /**
     * Answers each line with one line of the same {@code id}. A line that cannot be used gets {@code refused} and
     * {@code message} in place of an answer, and the next one is read.
     *
     * @return how many lines were refused
     */
    static int answer(InputStream in, PrintWriter out, Answer answer) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
        int refused = 0;
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (number == 1 && line.startsWith("\uFEFF")) line = line.substring(1);
            if (line.isBlank()) continue;
            ObjectNode reply = JsonNodeFactory.instance.objectNode().putNull("id");
            try {
                JsonNode asked = Wire.object(line.getBytes(StandardCharsets.UTF_8));
                if (asked.has("id")) reply.set("id", asked.path("id"));
                reply = answer.to(asked, reply);
            } catch (Refusal e) {
                refused++;
                reply.put("refused", e.code()).put("message", "Line " + number + ": " + e.sentence());
            }
            out.println(reply);
            // Whoever waits for an answer gets it at once; a long file is not slowed down by it.
            if (!lines.ready()) out.flush();
        }
        out.flush();
        return refused;
    }
}
