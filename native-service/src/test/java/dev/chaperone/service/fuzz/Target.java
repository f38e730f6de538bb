package dev.chaperone.service.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.chaperone.rules.Chaperone;
import dev.chaperone.rules.Proof;
import dev.chaperone.rules.pack.PackError;
import dev.chaperone.rules.pack.Rulebook;
import dev.chaperone.rules.people.Client;
import dev.chaperone.rules.people.Requester;
import dev.chaperone.rules.text.Draft;
import dev.chaperone.rules.text.Span;
import dev.chaperone.rules.text.Surface;
import dev.chaperone.rules.verdict.Finding;
import dev.chaperone.service.archive.Archive;
import dev.chaperone.service.archive.Archives;
import dev.chaperone.service.archive.form.Asked;
import dev.chaperone.service.archive.form.Damage;
import dev.chaperone.service.archive.form.Post;
import dev.chaperone.service.desk.Desk;
import dev.chaperone.service.home.Home;
import dev.chaperone.service.home.StoreException;
import dev.chaperone.service.intake.Intake;
import dev.chaperone.service.wire.Frames;
import dev.chaperone.service.wire.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** One door from outside. Each takes any bytes and fails only when something does not hold that should. */
enum Target {

    /** What a browser's pipe brings. */
    FRAMES {
        @Override
        void take(byte[] bytes) throws IOException {
            ByteArrayOutputStream again = new ByteArrayOutputStream();
            Frames frames = new Frames(new ByteArrayInputStream(bytes), again);
            int whole = 0;
            while (true) {
                Frames.Frame frame = frames.read();
                if (frame instanceof Frames.Frame.Message(byte[] message)) {
                    whole += 4 + message.length;
                    if (Frames.fits(message.length)) frames.write(message);
                } else if (!(frame instanceof Frames.Frame.TooLarge)) {
                    break;
                }
            }
            holds(whole <= bytes.length, "more came out than went in");
            holds(java.util.Arrays.equals(again.toByteArray(), 0, again.size(), bytes, 0, Math.min(again.size(), bytes.length)) || whole != again.size(),
                    "a message is written otherwise than it was read");
        }
    },

    /** A message to the desk, which always answers, and never with a fault of its own. */
    REQUEST {
        private final Desk desk = Desk.open(new Home(Scratch.folder("request")), List.of("common", "on-rmt"), Clock.systemUTC());

        {
            desk.answer("{\"id\":1,\"verb\":\"hello\",\"protocol\":{\"min\":1,\"max\":1}}".getBytes(StandardCharsets.UTF_8));
        }

        @Override
        void take(byte[] bytes) throws IOException {
            // That one starts programs, and says nothing of the message.
            if (new String(bytes, StandardCharsets.ISO_8859_1).contains("doctor")) return;
            byte[] said = desk.answer(bytes);
            JsonNode answer = new JsonMapper().readTree(said);
            holds(answer.isObject() && answer.path("id").isIntegralNumber() && answer.path("answer").isTextual(), "no answer");
            holds(!answer.path("code").asText().equals("internal"), answer.path("message").asText());
            holds(Frames.fits(said.length), "an answer that no browser takes");
        }
    },

    /** A client list from any booking tool, or an address book. */
    CSV {
        @Override
        void take(byte[] bytes) {
            try {
                Intake read = Intake.read(bytes);
                holds(read.leftOut() >= 0 && read.duplicates() >= 0 && read.rows() >= read.clients().size(), "more clients than lines");
                for (Client c : read.clients()) holds(!(c.given() + c.family() + c.preferred()).isBlank(), "a client without a name");
                holds(read.clients().stream().map(Client::ref).distinct().count() == read.clients().size(), "one reference for two");
            } catch (Refusal e) {
                holds(!e.code().isEmpty() && !e.sentence().isEmpty(), "a refusal without words");
            }
        }
    },

    /** Sealed files that were changed, and settings written by hand. */
    STORE {
        private final Home home = new Home(Scratch.folder("store"));

        @Override
        void take(byte[] bytes) throws IOException {
            for (String name : List.of("clients.sealed", "judgements.sealed", "record.sealed", "settings.json")) {
                home.create();
                Files.write(home.folder().resolve(name), bytes);
            }
            opens(() -> home.clients().read());
            opens(() -> home.judgements().read());
            try {
                home.settings().packs();
            } catch (StoreException e) {
                holds(e.code().equals("settings-broken"), e.code());
            }
        }
    },

    /** A rule that somebody wrote. */
    PACK {
        private final Path folder = Scratch.folder("pack");
        private final Rulebook ours = Rulebook.compiled();

        @Override
        void take(byte[] bytes) throws IOException {
            Files.createDirectories(folder);
            Files.write(folder.resolve("rule.yaml"), bytes);
            try {
                Proof.proved(ours, folder);
            } catch (PackError e) {
                holds(String.valueOf(e.getMessage()).contains("rule.yaml"), "a fault without its file: " + e.getMessage());
            }
        }
    },

    /** An export of a platform, perhaps cut, perhaps made to hurt; as it is streamed and as it lies in a file. */
    ARCHIVE {
        private static final List<String> NAMES = List.of("export", "your_posts_1.json", "tweets.js", "Comments.csv", "outbox.json", "posts.html");
        private final Path file = Scratch.folder("archive");

        @Override
        void take(byte[] bytes) throws IOException {
            String name = NAMES.get(bytes.length % NAMES.size());
            Files.write(file, bytes);
            for (Opened opened : List.<Opened>of(() -> Archives.streamed(name, new ByteArrayInputStream(bytes), bytes.length), () -> Archives.open(file))) {
                Counting seen = new Counting();
                try {
                    opened.archive().read(new Asked(true), seen);
                } catch (Damage e) {
                    holds(!e.code().isEmpty() && !e.sentence().isEmpty(), "damage without words");
                }
                // What can be packed a thousandfold is refused long before that.
                holds(seen.posts <= 200_000, seen.posts + " posts out of " + bytes.length + " bytes");
            }
        }
    },

    /** What people type, and what pages say of people. */
    DRAFT {
        private final Chaperone chaperone = Chaperone.of(Rulebook.compiled(), List.of("on-rmt"), Proof.people());

        @Override
        void take(byte[] bytes) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            if (text.length() > 3000) return;
            Surface surface = Surface.values()[bytes.length % Surface.values().length];
            for (Finding f : chaperone.review(Draft.of(text, surface)).findings()) {
                lies(f.span(), text);
                for (Span piece : f.pieces()) lies(piece, text);
            }
            String[] parts = (text + "\n\n\n\n").split("\n", -1);
            chaperone.recognise(new Requester(parts[0], parts[1], parts[2], parts[3], parts[4]));
        }
    };

    /** @throws AssertionError when something does not hold; any other exception is a finding too */
    abstract void take(byte[] bytes) throws IOException;

    private interface Opened {
        Archive archive() throws IOException;
    }

    private static final class Counting implements Archive.Listener {
        private long posts;

        @Override
        public boolean begins(String file) {
            return true;
        }

        @Override
        public void ends(boolean known) {}

        @Override
        public void post(Post post) {
            posts++;
            holds(!post.text().isEmpty(), "a post without a text");
        }

        @Override
        public void trouble(String code, String where) {
            holds(!code.isEmpty(), "a trouble without a code");
        }
    }

    private interface Opening {
        Object now() throws StoreException, IOException;
    }

    private static void opens(Opening opening) throws IOException {
        try {
            holds(opening.now() == null, "a file that nobody sealed was opened");
        } catch (StoreException e) {
            holds(e.code().equals("store-corrupt") || e.code().equals("key-missing"), e.code());
        }
    }

    /** In the text, and not through the middle of a character. */
    private static void lies(Span span, String text) {
        holds(span.start() < span.end() && span.end() <= text.length(), span + " of " + text.length());
        for (int at : new int[] {span.start(), span.end()}) {
            holds(at == 0 || at == text.length() || !Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at)), span + " cuts a character");
        }
    }

    static void holds(boolean condition, String otherwise) {
        if (!condition) throw new AssertionError(otherwise);
    }

    /** Folders that are gone with the process. */
    private static final class Scratch {

        static Path folder(String name) {
            try {
                Path folder = Files.createTempDirectory("chaperone-fuzz-" + name);
                folder.toFile().deleteOnExit();
                return folder.resolve("own");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
