package dev.chaperone.rules.names;

import dev.chaperone.rules.people.Client;
import dev.chaperone.rules.people.Likeness;
import dev.chaperone.rules.people.Requester;
import dev.chaperone.rules.people.Roster;
import dev.chaperone.rules.people.Standing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/**
 * Records and their corrupted duplicates, known by name and suburb alone: each duplicate asks to connect, and the first
 * candidate of the answer is right or wrong.
 *
 * @param listed the originals
 * @param asking the duplicates
 */
record Records(List<Person> listed, List<Person> asking) {

    /** @param number what an original and its duplicate share */
    record Person(String number, String given, String family, String suburb) {

        String whole() {
            return given + " " + family + " " + suburb;
        }

        String shown() {
            return (given + " " + family).strip();
        }
    }

    private interface Finder {
        @Nullable String find(Person asking);
    }

    static Records of(Path folder) throws IOException {
        return new Records(read(folder.resolve("febrl-4a.csv")), read(folder.resolve("febrl-4b.csv")));
    }

    private static List<Person> read(Path file) throws IOException {
        List<Person> out = new ArrayList<>();
        for (String[] row : Lines.of(file)) out.add(new Person(row[0].split("-")[1], row[1], row[2], row[6]));
        return out;
    }

    void print() {
        print("records by name and suburb", listed);
        print("the same, half of those who ask not on the list", listed.stream().filter(p -> p.number.hashCode() % 2 == 0).toList());
    }

    private void print(String what, List<Person> list) {
        row(what, Rival.OURS.named, list, ours(list));
        row(what, Rival.JARO_WINKLER.named + " of the whole", list, p -> byJaro(list, p));
        row(what, "Double Metaphone of both names equal, Levenshtein of the suburb ≤ 2", list, p -> bySound(list, p));
    }

    private void row(String what, String by, List<Person> list, Finder finder) {
        Score tuned = new Score();
        Score blind = new Score();
        Score all = new Score();
        for (Person p : asking) {
            String found = finder.find(p);
            boolean on = list.stream().anyMatch(o -> o.number.equals(p.number));
            for (Score score : new Score[] {Lines.isTuned(p.number) ? tuned : blind, all}) {
                if (found == null) score.add(false, on);
                else score.add(true, found.equals(p.number));
                if (found != null && on && !found.equals(p.number)) score.add(false, true);
            }
        }
        System.out.println("| " + what + " | " + by + " | " + tuned + " | " + blind + " | " + all + " |");
    }

    private static Finder ours(List<Person> list) {
        Roster roster = Roster.of(list.stream().map(p -> new Client(
                p.number, p.given, p.family, "", List.of(), "", "", p.suburb, new Standing.Current())).toList());
        return p -> {
            Likeness found = roster.recognise(new Requester("facebook", p.shown(), "", "", p.suburb));
            return found.all().isEmpty() ? null : found.all().getFirst().client().ref();
        };
    }

    private static @Nullable String byJaro(List<Person> list, Person p) {
        JaroWinklerSimilarity jaro = new JaroWinklerSimilarity();
        String best = null;
        double most = 0.9;
        for (Person o : list) {
            double like = jaro.apply(o.whole(), p.whole());
            if (like >= most) {
                best = o.number;
                most = like;
            }
        }
        return best;
    }

    private static @Nullable String bySound(List<Person> list, Person p) {
        DoubleMetaphone codes = new DoubleMetaphone();
        String best = null;
        int least = 3;
        for (Person o : list) {
            boolean straight = codes.isDoubleMetaphoneEqual(o.given, p.given) && codes.isDoubleMetaphoneEqual(o.family, p.family);
            boolean turned = codes.isDoubleMetaphoneEqual(o.given, p.family) && codes.isDoubleMetaphoneEqual(o.family, p.given);
            if (!straight && !turned) continue;
            int apart = LevenshteinDistance.getDefaultInstance().apply(o.suburb, p.suburb);
            if (apart < least) {
                best = o.number;
                least = apart;
            }
        }
        return best;
    }
}
