package dev.chaperone.rules.bench;

import dev.chaperone.rules.people.Client;
import dev.chaperone.rules.people.Requester;
import dev.chaperone.rules.people.Roster;
import dev.chaperone.rules.people.Standing;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * One requester against lists of 1,000 to 1,000,000: processor time of the asking thread, which a busy machine lengthens
 * less than the clock's, and what a client costs in memory. Names are shared as on real lists: few bear the most.
 *
 * <p>{@code mvn -q -B -pl rules-engine test-compile exec:exec@recognise}
 */
public final class RecogniseSizes {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final String[] SYLLABLES =
            "ba de ko ri mu sa len tor vin gal he ny pra zo chi wes mar dun fel os lau ber tin ge".split(" ");
    private static final String[] COMMON_GIVEN = "Maria Ahmed Jean Chris Anna Marie David Sarah Wei Priya".split(" ");
    private static final String[] COMMON_FAMILY = "Tremblay Smith Lee Singh Nguyen Roy Khan Chen Brown Gagnon".split(" ");
    private static final String[] CITIES = {"Guelph", "Ottawa", "Sudbury", "Windsor", "Gatineau", "Barrie", "Laval", "Kapuskasing"};
    private static final int WARM = 30_000;
    private static final int MEASURED = 20_000;

    private RecogniseSizes() {}

    public static void main(String[] args) {
        System.out.println("| clients | p50 µs | p99 µs | p99 beside 1,000 | index made, ms | bytes a client: list | bytes a client: with index |");
        System.out.println("|---|---|---|---|---|---|---|");
        measure(1_000, WARM);
        double least = 0;
        int[] sizes = args.length == 0 ? new int[] {1_000, 10_000, 100_000, 1_000_000} : Arrays.stream(args).mapToInt(Integer::parseInt).toArray();
        for (int size : sizes) {
            Figures f = measure(size, WARM / 3);
            if (least == 0) least = f.p99;
            System.out.println(String.format(Locale.ROOT, "| %,d | %.0f | %.0f | %.2f | %.0f | %d | %d |",
                    size, f.p50, f.p99, f.p99 / least, f.made, f.list, f.all));
        }
    }

    private record Figures(double p50, double p99, double made, long list, long all) {}

    private static Figures measure(int size, int warm) {
        long empty = heap();
        List<Client> people = clients(size);
        long listed = heap();
        long before = THREADS.getCurrentThreadCpuTime();
        Roster roster = Roster.of(people);
        List<Requester> asking = asking(people);
        roster.recognise(asking.getFirst());
        double made = (THREADS.getCurrentThreadCpuTime() - before) / 1e6;
        long all = heap();
        int answers = 0;
        for (int i = 0; i < warm; i++) answers += roster.recognise(asking.get(i % asking.size())).all().size();
        long[] times = new long[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            answers += roster.recognise(asking.get(i % asking.size())).all().size();
            times[i] = THREADS.getCurrentThreadCpuTime() - start;
        }
        if (answers == 0) throw new IllegalStateException("nobody was recognised");
        Arrays.sort(times);
        return new Figures(times[MEASURED / 2] / 1e3, times[MEASURED * 99 / 100] / 1e3, made, (listed - empty) / size, (all - empty) / size);
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static List<Client> clients(int count) {
        Random random = new Random(7);
        List<Client> out = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String given = random.nextInt(10) < 4 ? COMMON_GIVEN[random.nextInt(10)] : name(random, 2);
            String family = random.nextInt(10) < 3 ? COMMON_FAMILY[random.nextInt(10)] : name(random, 3);
            List<String> handles = i % 5 == 0 ? List.of((given + "." + family).toLowerCase(Locale.ROOT) + i % 97) : List.of();
            String email = i % 2 == 0 ? given.toLowerCase(Locale.ROOT) + i + "@mail.test" : "";
            out.add(new Client("c" + i, given, family, "", handles, email, "", CITIES[i % CITIES.length], new Standing.Current()));
        }
        return out;
    }

    private static List<Requester> asking(List<Client> clients) {
        Random random = new Random(8);
        List<Requester> out = new ArrayList<>();
        for (int i = 0; i < 512; i++) {
            Client c = clients.get(random.nextInt(clients.size()));
            String name = switch (i % 8) {
                case 0 -> c.given() + " " + c.family();
                case 1 -> c.family() + " " + c.given();
                case 2 -> c.given() + " " + c.family().charAt(0) + ".";
                case 3 -> COMMON_GIVEN[random.nextInt(10)] + " " + COMMON_FAMILY[random.nextInt(10)];
                case 4 -> c.given() + " " + c.family().charAt(0) + c.family().substring(2);
                default -> name(random, 3) + " " + name(random, 3);
            };
            String handle = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
            out.add(new Requester("facebook", name, handle, "", i % 4 == 0 ? c.city() : ""));
        }
        return out;
    }

    private static String name(Random random, int syllables) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < syllables; i++) out.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        out.setCharAt(0, Character.toUpperCase(out.charAt(0)));
        return out.toString();
    }
}
