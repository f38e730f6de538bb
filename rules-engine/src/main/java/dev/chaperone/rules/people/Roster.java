package dev.chaperone.rules.people;

import dev.chaperone.rules.text.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The people who must be protected, in memory. Immutable and safe for many threads.
 */
public final class Roster {

    private static final Roster EMPTY = new Roster(List.of());

    private final List<Client> clients;
    private final MentionIndex index;
    private volatile @Nullable RequesterIndex requesters;

    private Roster(List<Client> clients) {
        this.clients = clients;
        this.index = new MentionIndex(clients);
    }

    public static Roster empty() {
        return EMPTY;
    }

    public static Roster of(List<Client> clients) {
        return clients.isEmpty() ? EMPTY : new Roster(List.copyOf(clients));
    }

    public List<Client> clients() {
        return clients;
    }

    public int size() {
        return clients.size();
    }

    /** The words of a draft that may name somebody on the roster, in order. */
    public List<Mention> mentions(Words words) {
        return size() == 0 ? List.of() : MentionFinder.find(index, words);
    }

    public Likeness recognise(Requester requester) {
        return size() == 0 ? new Likeness.None() : requesters().recognise(requester);
    }

    /** Made when somebody first asks: most sessions only read drafts. */
    private RequesterIndex requesters() {
        RequesterIndex made = requesters;
        if (made == null) {
            synchronized (this) {
                made = requesters;
                if (made == null) requesters = made = new RequesterIndex(clients);
            }
        }
        return made;
    }

    @Override
    public String toString() {
        return "Roster[" + clients.size() + "]";
    }
}
