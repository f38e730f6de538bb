package dev.chaperone.rules.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the few clients whom a requester could be: those who share keys with them (names as written and as they sound,
 * given name with city, account names), ranked by how many and how rare. Only those are compared part by part.
 */
final class RequesterIndex {

    private static final int MOST_CANDIDATES = 32;
    private static final int MOST_ANSWERS = 5;

    private final List<Client> clients;
    private final BlockTable table;

    RequesterIndex(List<Client> clients) {
        this.clients = clients;
        BlockTable.Filling filling = new BlockTable.Filling(clients.size());
        int[] number = {0};
        BlockingKeys keys = new BlockingKeys(key -> filling.add(key, number[0]));
        for (; number[0] < clients.size(); number[0]++) keys.of(KnownPerson.of(clients.get(number[0])));
        this.table = filling.filled();
    }

    Likeness recognise(Requester requester) {
        Asked asked = Asked.of(requester);
        List<NameScore.Scored> scored = new ArrayList<>();
        BlockTable.Question question = new BlockTable.Question();
        new BlockingKeys(question::add).of(asked);
        for (int number : table.nearest(question, MOST_CANDIDATES)) {
            NameScore.Scored s = NameScore.of(asked, KnownPerson.of(clients.get(number)));
            if (s.total() >= NameScore.MAYBE) scored.add(s);
        }
        if (scored.isEmpty()) return new Likeness.None();
        scored.sort(Comparator.comparingDouble((NameScore.Scored s) -> -s.total())
                .thenComparing(s -> s.candidate().client().ref()));
        List<Likeness.Candidate> answers = scored.stream().limit(MOST_ANSWERS).map(NameScore.Scored::candidate).toList();
        boolean rival = scored.size() > 1 && scored.get(0).total() - scored.get(1).total() < 1.5;
        return scored.getFirst().certain() && !rival ? new Likeness.IsClient(answers) : new Likeness.Maybe(answers);
    }
}
