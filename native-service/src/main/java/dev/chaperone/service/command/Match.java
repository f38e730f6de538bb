package dev.chaperone.service.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chaperone.rules.people.Likeness;
import dev.chaperone.rules.people.Roster;
import dev.chaperone.service.wire.Wire;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells which profiles are somebody on the list. Answers with refs, never with names. */
@Command(name = "match", mixinStandardHelpOptions = true, description = "Compare profiles, as JSON lines, with the list of clients.")
final class Match implements Callable<Integer> {

    enum Format { jsonl }

    @Option(names = "--format", description = "jsonl: {\"id\",\"platform\",\"displayName\",\"handle\",\"bio\",\"location\"} a line.")
    private Format format = Format.jsonl;

    @Option(names = "--roster", paramLabel = "FILE.csv", description = "Use this list of clients without keeping it, not the one kept.")
    private @Nullable Path csv;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The profiles; without it, standard input.")
    private @Nullable Path file;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Roster roster = Workbench.roster(csv);
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Path from = file;
        try (InputStream in = from == null ? System.in : Files.newInputStream(from)) {
            int refused = Lines.answer(in, out, (line, reply) -> answer(roster.recognise(Wire.requester(line)), reply));
            return refused > 0 ? Commands.LINES : 0;
        }
    }

    private static ObjectNode answer(Likeness likeness, ObjectNode reply) {
        ArrayNode clients = reply.put("answer", likeness.id()).putArray("clients");
        for (Likeness.Candidate candidate : likeness.all()) {
            ArrayNode reasons = clients.addObject().put("ref", candidate.client().ref())
                    .put("score", Math.round(candidate.score() * 1000) / 1000.0).putArray("reasons");
            candidate.reasons().forEach(reasons::add);
        }
        return reply;
    }
}
