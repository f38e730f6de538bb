package dev.chaperone.service.command;

import dev.chaperone.service.desk.Desk;
import dev.chaperone.service.home.Home;
import dev.chaperone.service.home.Platform;
import dev.chaperone.service.wire.Frames;
import dev.chaperone.service.wire.Response;
import dev.chaperone.service.wire.Wire;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** The native-messaging host: frames in, frames out, until the browser closes the pipe. */
@Command(name = "serve", mixinStandardHelpOptions = true,
        description = "Answer a browser on standard input and output. Browsers start this themselves.")
public final class Serve implements Callable<Integer> {

    /** The packs of an Ontario massage therapist: what a user has before choosing. */
    static final List<String> PACKS = List.of("on-rmt");
    private static final Duration AFTER_LOADING = Duration.ofSeconds(2);

    /**
     * Chromium passes the extension's origin, Firefox the manifest's path and the extension's id. Neither passes a verb, so
     * this is asked before the command line is looked at; starting its parser would cost the browser's user time.
     */
    public static boolean startedByBrowser(String[] args) {
        if (args.length == 0) return false;
        boolean chromium = args[0].startsWith("chrome-extension://") || args[0].startsWith("moz-extension://");
        boolean firefox = args.length == 2 && args[0].endsWith(".json") && (args[1].contains("@") || args[1].startsWith("{"));
        return chromium || firefox;
    }

    @Override
    public Integer call() {
        return run();
    }

    public static int run() {
        FileInputStream in = new FileInputStream(FileDescriptor.in);
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        // A stray print from any library must not end up between two frames.
        System.setOut(System.err);
        Home home = Home.on(Platform.here());
        run(new Frames(new BufferedInputStream(in), out), Desk.open(home, packs(), Clock.systemDefaultZone()));
        return 0;
    }

    private static List<String> packs() {
        return Stream.concat(Stream.of("common"), PACKS.stream()).toList();
    }

    /** Until the end of input. A browser that is gone is the usual end and no fault. */
    static void run(Frames frames, Desk desk) {
        boolean warming = false;
        // One examination at a time; a process that ends does not wait for it.
        ExecutorService beside = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("doctor").factory());
        try {
            while (true) {
                switch (frames.read()) {
                    case Frames.Frame.End _ -> {
                        return;
                    }
                    case Frames.Frame.CutShort _ -> {
                        refuse(frames, "bad-frame", "The pipe ended in the middle of a message.");
                        return;
                    }
                    case Frames.Frame.TooLarge _ -> refuse(frames, "too-large", "A message may have 64 MiB.");
                    case Frames.Frame.Message(byte[] bytes) when bytes.length == 0 -> refuse(frames, "bad-frame", "The message is empty.");
                    case Frames.Frame.Message(byte[] bytes) -> answer(desk, bytes, frames, beside);
                }
                if (!warming) {
                    warming = true;
                    Thread.ofPlatform().daemon().name("warm").start(() -> warm(desk));
                }
            }
        } catch (IOException e) {
            System.err.println("chaperone: [pipe] The browser closed the pipe.");
        } finally {
            beside.shutdownNow();
        }
    }

    /** Loads ahead of the first question and, once nobody waits for that any more, gives back the memory that loading took. */
    private static void warm(Desk desk) {
        desk.warm();
        try {
            Thread.sleep(AFTER_LOADING);
        } catch (InterruptedException e) {
            return;
        }
        Nursery.small();
        System.gc();
    }

    private static void answer(Desk desk, byte[] bytes, Frames frames, Executor beside) throws IOException {
        try {
            desk.answer(bytes, answer -> write(frames, answer), task -> beside.execute(() -> quietly(task)));
        } catch (OutOfMemoryError e) {
            frames.write(Wire.bytes(new Response.Refused(0, "too-large", "The message needs more memory than there is.")));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void quietly(Runnable task) {
        try {
            task.run();
        } catch (UncheckedIOException | OutOfMemoryError e) {
            // The browser has gone, which the next read tells too; or it asks again.
        }
    }

    private static void write(Frames frames, byte[] answer) {
        try {
            frames.write(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuse(Frames frames, String code, String sentence) throws IOException {
        frames.write(Wire.bytes(new Response.Refused(0, code, sentence)));
    }
}
