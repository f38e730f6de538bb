package dev.chaperone.rules.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/** Runs every benchmark and prints one table. {@code -Dbench.seconds=N} of measuring each, 10 unless told otherwise. */
public final class Table {

    private record Figure(double p50, double p99) {}

    private Table() {}

    public static void main(String[] args) throws RunnerException, IOException {
        say("Load of the machine before: %.1f", load());
        say("");
        say("| what | p50 µs | p99 µs | p50 beside | p99 beside |");
        say("|---|---|---|---|---|");
        Figure review = review(500, 10_000, "456 characters");
        row("review: 456 characters, 500 rules, 10,000 clients, spans", review, "1", null);
        beside("lucene-monitor alone: the rules in plain words, exact names", "monitorAlone", review);
        beside("a loop over the rules in plain words, no names, no spans", "loop", review);
        row("review: 400 words, 1,000 rules, 10,000 clients", review(1_000, 10_000, "400 words"), "", null);
        Figure thousand = review(1_000, 10_000, "456 characters");
        row("review: 456 characters, 1,000 rules, 10,000 clients", thousand, "1", null);
        row("ten times the rules", review(10_000, 10_000, "456 characters"), "", thousand);
        Figure hundred = review(500, 100, "456 characters");
        row("review: 456 characters, 500 rules, 100 clients", hundred, "1", null);
        row("a hundred times the clients", review, "", hundred);
        Figure sentence = review(500, 10_000, "one sentence");
        row("review: one sentence of 15 words", sentence, "1", null);
        row("a sentence edited in 1,000 words", review(500, 10_000, "1,000 words"), "", sentence);
        Figure few = recognise(10_000);
        row("recognise: 10,000 clients", few, "1", null);
        row("recognise: 1,000,000 clients", recognise(1_000_000), "", few);
        say("");
        say("%s, %d processors, Java %s. Load after: %.1f (above the number of processors, times are too long). \"Beside\": the figure divided by that of the row marked 1 above it.",
                processor(), Runtime.getRuntime().availableProcessors(), System.getProperty("java.vm.version"), load());
    }

    private static void beside(String what, String method, Figure review) throws RunnerException {
        row(what, run(new OptionsBuilder().include("\\." + Beside.class.getSimpleName() + "\\." + method + "$")), "", review);
    }

    private static Figure review(int rules, int clients, String text) throws RunnerException {
        OptionsBuilder options = new OptionsBuilder();
        options.include("\\." + Review.class.getSimpleName() + "\\.").param("rules", "" + rules).param("clients", "" + clients)
                .param("text", text);
        return run(options);
    }

    private static Figure recognise(int clients) throws RunnerException {
        OptionsBuilder options = new OptionsBuilder();
        options.include("\\." + Recognise.class.getSimpleName() + "\\.").param("clients", "" + clients);
        return run(options);
    }

    private static Figure run(ChainedOptionsBuilder options) throws RunnerException {
        int seconds = Integer.getInteger("bench.seconds", 10);
        RunResult result = new Runner(options.forks(1).jvmArgs("-Xmx2g", "--enable-native-access=ALL-UNNAMED", "--add-modules", "jdk.incubator.vector")
                .warmupIterations(1).warmupTime(TimeValue.seconds(seconds)).measurementIterations(1)
                .measurementTime(TimeValue.seconds(seconds)).verbosity(VerboseMode.SILENT).shouldFailOnError(true).build()).runSingle();
        Statistics times = result.getPrimaryResult().getStatistics();
        return new Figure(times.getPercentile(50) / 1_000, times.getPercentile(99) / 1_000);
    }

    private static void row(String what, Figure f, String mark, @Nullable Figure to) {
        say("| %s | %.1f | %.1f | %s | %s |", what, f.p50, f.p99, to == null ? mark : String.format(Locale.ROOT, "%.2f", f.p50 / to.p50),
                to == null ? mark : String.format(Locale.ROOT, "%.2f", f.p99 / to.p99));
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String processor() throws IOException {
        Path info = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(info)) return System.getProperty("os.arch");
        try (var lines = Files.lines(info)) {
            return lines.filter(l -> l.startsWith("model name")).map(l -> l.substring(l.indexOf(':') + 2)).findFirst()
                    .orElse(System.getProperty("os.arch"));
        }
    }

    private static void say(String format, Object... with) {
        System.out.println(String.format(Locale.ROOT, format, with));
    }
}
