package dev.chaperone.service.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The corpus that is kept, and mutants of it: the same ones at every build. {@code .ci/fuzz} looks for new ones. */
class FuzzTest {

    private static final Path CORPUS = Path.of("src/test/resources/fuzz");
    private static final int MUTANTS = 400;
    private static final byte[][] TOKENS = Stream.of("{", "}", "\"", "\\u0000", "\\ud83d", ",", ";", "\t", "\r\n", "\uFEFF", "\u00A0", "’", "é", "🙂", "İ", "ﬁ", "null", "-1",
            "9999999999999999999", "1e999", "[[", "]]", "&a *a", "!!", "|", "near: {within: 3, all: []}", "sep=", "\u200B", "\u0301", "client", "Wilhelmina Oakhurst")
            .map(s -> s.getBytes(java.nio.charset.StandardCharsets.UTF_8)).toArray(byte[][]::new);

    @ParameterizedTest
    @EnumSource(Target.class)
    void everyTargetHoldsWithItsCorpusAndItsMutants(Target target) throws IOException {
        List<byte[]> seeds = corpus(target);
        assertFalse(seeds.isEmpty(), "no corpus for " + target);
        Random random = new Random(20_261_121);
        for (byte[] seed : seeds) tried(target, seed);
        for (int i = 0; i < MUTANTS; i++) {
            byte[] mutant = seeds.get(random.nextInt(seeds.size()));
            for (int n = 1 + random.nextInt(4); n > 0; n--) mutant = mutated(mutant, seeds.get(random.nextInt(seeds.size())), random);
            tried(target, mutant);
        }
    }

    private static List<byte[]> corpus(Target target) throws IOException {
        try (Stream<Path> files = Files.list(CORPUS.resolve(target.name().toLowerCase(Locale.ROOT)))) {
            return files.sorted().map(FuzzTest::bytes).toList();
        }
    }

    private static void tried(Target target, byte[] bytes) {
        try {
            target.take(bytes);
        } catch (Exception | AssertionError | StackOverflowError e) {
            throw new AssertionError(target + " with " + HexFormat.of().formatHex(bytes) + "\n" + new String(bytes, java.nio.charset.StandardCharsets.UTF_8), e);
        }
    }

    private static byte[] mutated(byte[] seed, byte[] other, Random random) {
        int at = random.nextInt(seed.length + 1);
        int to = Math.min(seed.length, at + random.nextInt(12));
        return switch (random.nextInt(6)) {
            case 0 -> joined(seed, at, new byte[0], seed, to);
            case 1 -> joined(seed, at, TOKENS[random.nextInt(TOKENS.length)], seed, at);
            case 2 -> joined(seed, at, TOKENS[random.nextInt(TOKENS.length)], seed, to);
            case 3 -> joined(seed, at, new byte[] {(byte) random.nextInt(256)}, seed, Math.min(seed.length, at + 1));
            case 4 -> joined(seed, at, new byte[0], other, random.nextInt(other.length + 1));
            default -> joined(seed, to, java.util.Arrays.copyOfRange(seed, at, to), seed, to);
        };
    }

    private static byte[] joined(byte[] head, int headEnd, byte[] middle, byte[] tail, int tailStart) {
        byte[] all = java.util.Arrays.copyOf(head, headEnd + middle.length + tail.length - tailStart);
        System.arraycopy(middle, 0, all, headEnd, middle.length);
        System.arraycopy(tail, tailStart, all, headEnd + middle.length, tail.length - tailStart);
        return all;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
