import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** One peer in a process of its own: PEER DRAFTS NAMES ROUNDS, and out comes {@code p50 p99 memory}, in microseconds and MB. */
final class Peers {

    private Peers() {}

    public static void main(String[] args) throws Exception {
        List<String> drafts = Files.readAllLines(Path.of(args[1]));
        List<String> names = Files.readAllLines(Path.of(args[2]));
        int rounds = Integer.parseInt(args[3]);
        Ask ask = switch (args[0]) {
            case "languagetool" -> new Grammar();
            case "jaro-winkler" -> new Similar(names);
            default -> throw new IllegalArgumentException(args[0]);
        };
        List<String> texts = args[0].equals("jaro-winkler") ? names.subList(0, Math.min(200, names.size())) : drafts;
        for (String text : texts) ask.of(text);
        double[] micros = new double[texts.size() * rounds];
        for (int i = 0; i < micros.length; i++) {
            long begin = System.nanoTime();
            ask.of(texts.get(i % texts.size()));
            micros[i] = (System.nanoTime() - begin) / 1e3;
        }
        Arrays.sort(micros);
        System.out.printf(Locale.ROOT, "%.1f %.1f %.1f%n", micros[micros.length / 2], micros[micros.length * 99 / 100], resident());
    }

    private interface Ask {
        int of(String text) throws Exception;
    }

    /** All rules of English, as a server of it would use them. */
    private static final class Grammar implements Ask {
        private final org.languagetool.JLanguageTool tool =
                new org.languagetool.JLanguageTool(org.languagetool.Languages.getLanguageForShortCode("en-CA"));

        @Override
        public int of(String text) throws IOException {
            return tool.check(text).size();
        }
    }

    /** Every name of the list, compared with the one that asks. */
    private record Similar(List<String> names) implements Ask {
        @Override
        public int of(String text) {
            var measure = new org.apache.commons.text.similarity.JaroWinklerSimilarity();
            int close = 0;
            for (String name : names) if (measure.apply(text, name) > 0.92) close++;
            return close;
        }
    }

    private static double resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) return Double.NaN;
        return Files.readAllLines(status, StandardCharsets.US_ASCII).stream().filter(line -> line.startsWith("VmHWM"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024).findFirst().orElse(Double.NaN);
    }
}
