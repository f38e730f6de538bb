package dev.chaperone.rules.bench;

import dev.chaperone.rules.people.Client;
import dev.chaperone.rules.people.Likeness;
import dev.chaperone.rules.people.Requester;
import dev.chaperone.rules.people.Roster;
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

/** One person who asks to connect, against the whole list. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Recognise {

    @Param("10000") int clients;

    private Roster roster = Roster.empty();
    private List<Requester> asking;
    private int next;

    @Setup
    public void open() {
        List<Client> people = ManyClients.of(clients);
        roster = Roster.of(people);
        asking = ManyClients.asking(people);
        roster.recognise(asking.getFirst());
    }

    @Benchmark
    public Likeness recognise() {
        return roster.recognise(asking.get(next++ % asking.size()));
    }
}
