package dev.chaperone.service.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.chaperone.service.browser.HostManifest;
import dev.chaperone.service.wire.Frames;
import dev.chaperone.service.wire.Versions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A program started as a browser would start it, and what it said to hello.
 *
 * @param protocol the version both speak; 0 when it gave none
 * @param version of the product it is of
 * @param refused its refusal's code; empty when it greeted back
 * @param millis from start to answer
 */
record Handshake(int protocol, String version, String refused, long millis) {

    private static final JsonMapper JSON = new JsonMapper();
    /** Seconds; a cold start on a busy machine was seen to take ten. */
    private static final long PATIENCE = 20;

    /**
     * @param speaks the versions to offer
     * @throws IOException when it does not start, or ends or stays silent without an answer
     */
    static Handshake with(Path command, Versions speaks) throws IOException {
        long begin = System.nanoTime();
        Process host = new ProcessBuilder(command.toString(), "chrome-extension://" + HostManifest.chromiumId() + "/")
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        // One that never answers is ended, which ends the reading below.
        CompletableFuture<Void> limit = CompletableFuture.runAsync(host::destroyForcibly,
                CompletableFuture.delayedExecutor(PATIENCE, TimeUnit.SECONDS));
        try (var to = host.getOutputStream(); var from = host.getInputStream()) {
            Frames frames = new Frames(from, to);
            frames.write(("{\"id\":1,\"verb\":\"hello\",\"protocol\":{\"min\":" + speaks.min() + ",\"max\":" + speaks.max() + "}}")
                    .getBytes(StandardCharsets.UTF_8));
            if (!(frames.read() instanceof Frames.Frame.Message(byte[] bytes))) throw new IOException("no answer");
            return read(JSON.readTree(bytes), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
        } finally {
            limit.cancel(false);
            end(host);
        }
    }

    private static Handshake read(JsonNode answer, long millis) throws IOException {
        return switch (answer.path("answer").asText()) {
            case "hello" -> new Handshake(answer.path("protocol").asInt(), answer.path("version").asText(), "", millis);
            case "refused" -> new Handshake(0, "", answer.path("code").asText(), millis);
            default -> throw new IOException("an answer of another kind");
        };
    }

    /** Its input has been closed, at which it should go. */
    private static void end(Process host) {
        try {
            if (!host.waitFor(2, TimeUnit.SECONDS)) host.destroyForcibly();
        } catch (InterruptedException e) {
            host.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
