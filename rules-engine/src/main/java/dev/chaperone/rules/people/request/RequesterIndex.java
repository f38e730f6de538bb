package dev.chaperone.rules.people.request;

import dev.chaperone.rules.people.name.Listed;
import dev.chaperone.rules.people.table.BlockTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the few clients whom a requester could be: those who share keys with them (names as written and as they sound,
 * given name with city, account names), ranked by how many and how rare. Only those are compared part by part.
 */
public final class RequesterIndex {

    private static final int MOST_CANDIDATES = 26;
    private static final int MOST_ANSWERS = 5;
    /** Nearer than this, two candidates are a question. */
    private static final double RIVAL = 1.5;
    private static final Comparator<Found> BEST_FIRST =
            Comparator.comparingDouble((Found f) -> -f.total()).thenComparing(Found::ref);

    private final List<Listed> clients;
    /** Where each of the numbers in the table stands on the list. */
    private final int[] order;
    private final BlockTable table;

    public RequesterIndex(List<Listed> clients) {
        this.clients = clients;
        this.order = order(clients);
        BlockTable.Filling filling = new BlockTable.Filling(clients.size());
        int[] number = {0};
        BlockingKeys keys = new BlockingKeys(key -> filling.add(key, number[0]));
        for (; number[0] < clients.size(); number[0]++) keys.of(KnownPerson.of(clients.get(order[number[0]])));
        this.table = filling.filled();
    }

    /**
     * Numbers that follow what the list calls people and not where they stand: where more share a name than are looked at,
     * the same are looked at however the list is sorted.
     */
    private static int[] order(List<Listed> clients) {
        long[] keys = new long[clients.size()];
        for (int i = 0; i < keys.length; i++) keys[i] = (long) clients.get(i).ref().hashCode() << 32 | i;
        Arrays.sort(keys);
        int[] order = new int[keys.length];
        for (int i = 0; i < order.length; i++) order[i] = (int) keys[i];
        return order;
    }

    /** Best first, perhaps nobody; {@code certain} only where no other comes near. */
    public List<Found> recognise(Asked asked) {
        List<Found> found = new ArrayList<>();
        NameParts parts = new NameParts();
        BlockTable.Question question = new BlockTable.Question();
        new BlockingKeys(question::add).of(asked);
        for (int near : table.nearest(question, MOST_CANDIDATES)) {
            int number = order[near];
            Found f = NameScore.of(asked, KnownPerson.of(clients.get(number)), parts, number);
            if (f.total() >= NameScore.MAYBE) found.add(f);
        }
        found.sort(BEST_FIRST);
        if (found.size() > 1 && found.get(0).total() - found.get(1).total() < RIVAL) {
            Found best = found.getFirst();
            found.set(0, new Found(best.number(), best.ref(), best.total(), false, best.reasons()));
        }
        return found.stream().limit(MOST_ANSWERS).toList();
    }
}
