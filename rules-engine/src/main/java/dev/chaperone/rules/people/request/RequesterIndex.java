package dev.chaperone.rules.people.request;

import dev.chaperone.rules.people.name.Listed;
import dev.chaperone.rules.people.table.BlockTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the few clients whom a requester could be: those who share keys with them (names as written and as they sound,
 * given name with city, account names), ranked by how many and how rare. Only those are compared part by part.
 */
public final class RequesterIndex {

    private static final int MOST_CANDIDATES = 32;
    private static final int MOST_ANSWERS = 5;
    /** Nearer than this, two candidates are a question. */
    private static final double RIVAL = 1.5;
    private static final Comparator<Found> BEST_FIRST =
            Comparator.comparingDouble((Found f) -> -f.total()).thenComparing(Found::ref);

    private final List<Listed> clients;
    private final BlockTable table;

    public RequesterIndex(List<Listed> clients) {
        this.clients = clients;
        BlockTable.Filling filling = new BlockTable.Filling(clients.size());
        int[] number = {0};
        BlockingKeys keys = new BlockingKeys(key -> filling.add(key, number[0]));
        for (; number[0] < clients.size(); number[0]++) keys.of(KnownPerson.of(clients.get(number[0])));
        this.table = filling.filled();
    }

    /** Best first, perhaps nobody; {@code certain} only where no other comes near. */
    public List<Found> recognise(Asked asked) {
        List<Found> found = new ArrayList<>();
        BlockTable.Question question = new BlockTable.Question();
        new BlockingKeys(question::add).of(asked);
        for (int number : table.nearest(question, MOST_CANDIDATES)) {
            Found f = NameScore.of(asked, KnownPerson.of(clients.get(number)), number);
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
