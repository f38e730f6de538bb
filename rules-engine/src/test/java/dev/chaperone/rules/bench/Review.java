package dev.chaperone.rules.bench;

import dev.chaperone.rules.Chaperone;
import dev.chaperone.rules.people.Client;
import dev.chaperone.rules.people.Roster;
import dev.chaperone.rules.text.Draft;
import dev.chaperone.rules.verdict.Verdict;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A draft in, a verdict with its underlines out, by the door that the service uses. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Review {

    @Param("500") int rules;
    @Param("10000") int clients;
    @Param("456 characters") String text = "";

    private Chaperone chaperone;
    private List<Draft> drafts;
    private int next;

    @Setup
    public void open() throws Exception {
        List<Client> people = ManyClients.of(clients);
        chaperone = Chaperone.of(ManyRules.of(rules), ManyRules.PACKS, Roster.of(people));
        drafts = switch (text) {
            case "456 characters" -> Texts.ofCharacters(456, people);
            case "400 words" -> Texts.ofWords(400, people);
            case "1,000 words" -> Texts.ofWords(1_000, people);
            case "one sentence" -> Texts.sentences();
            default -> throw new IllegalArgumentException(text);
        };
    }

    @TearDown
    public void close() {
        chaperone.close();
    }

    @Benchmark
    public Verdict review() {
        return chaperone.review(drafts.get(next++ % drafts.size()));
    }
}
