package dev.chaperone.service.desk;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.chaperone.service.command.Program;
import dev.chaperone.service.wire.Frames;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A conversation with the program as a process, as a browser would have it. Its data lie in {@code data} of the folder given. */
public record Line(Process process, Frames frames) implements AutoCloseable {

    public static Line to(Path folder) throws IOException {
        Process process = new Program(folder).start("chrome-extension://abcdefghijklmnopabcdefghijklmnop/");
        return new Line(process, Program.frames(process));
    }

    public byte[] ask(byte[] message) throws IOException {
        frames.write(message);
        return assertInstanceOf(Frames.Frame.Message.class, frames.read()).bytes();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (!process.waitFor(20, TimeUnit.SECONDS)) throw new AssertionError("does not end with its input");
    }
}
