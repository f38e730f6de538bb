package dev.chaperone.rules.people;

import dev.chaperone.rules.people.form.MentionIndex;
import dev.chaperone.rules.people.mention.MentionFinder;
import dev.chaperone.rules.people.mention.Named;
import dev.chaperone.rules.people.name.Listed;
import dev.chaperone.rules.people.request.Asked;
import dev.chaperone.rules.people.request.Found;
import dev.chaperone.rules.people.request.RequesterIndex;
import dev.chaperone.rules.text.Words;
import java.util.AbstractList;
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
        this.index = new MentionIndex(listed());
    }

    public static Roster empty() {
        return EMPTY;
    }

    /** @param clients kept as it is and asked again and again: it must not change any more */
    public static Roster of(List<Client> clients) {
        return clients.isEmpty() ? EMPTY : new Roster(clients);
    }

    public List<Client> clients() {
        return clients;
    }

    public int size() {
        return clients.size();
    }

    /** The words of a draft that may name somebody on the roster, in order. */
    public List<Mention> mentions(Words words) {
        return size() == 0 ? List.of() : MentionFinder.find(index, words).stream().map(n -> mention(words, n)).toList();
    }

    private static Mention mention(Words words, Named n) {
        return new Mention(words.get(n.firstWord()).span().with(words.get(n.lastWord()).span()), n.firstWord(), n.lastWord(), n.sure());
    }

    public Likeness recognise(Requester requester) {
        if (size() == 0) return new Likeness.None();
        List<Found> found = requesters().recognise(Asked.of(
                requester.platform(), requester.displayName(), requester.handle(), requester.bio(), requester.location()));
        if (found.isEmpty()) return new Likeness.None();
        List<Likeness.Candidate> candidates = found.stream()
                .map(f -> new Likeness.Candidate(clients.get(f.number()), f.score(), f.reasons())).toList();
        return found.getFirst().certain() ? new Likeness.IsClient(candidates) : new Likeness.Maybe(candidates);
    }

    /** Made when somebody first asks: most sessions only read drafts. */
    private RequesterIndex requesters() {
        RequesterIndex made = requesters;
        if (made == null) {
            synchronized (this) {
                made = requesters;
                if (made == null) requesters = made = new RequesterIndex(listed());
            }
        }
        return made;
    }

    /** A view: what is read of a client is not kept twice. */
    private List<Listed> listed() {
        return new AbstractList<>() {

            @Override
            public Listed get(int i) {
                return clients.get(i).listed();
            }

            @Override
            public int size() {
                return clients.size();
            }
        };
    }

    @Override
    public String toString() {
        return "Roster[" + clients.size() + "]";
    }
}
