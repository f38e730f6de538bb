package dev.chaperone.service.desk;

import dev.chaperone.rules.pack.Category;
import dev.chaperone.rules.pack.Severity;
import dev.chaperone.rules.people.Mention;
import dev.chaperone.rules.people.Roster;
import dev.chaperone.rules.text.Draft;
import dev.chaperone.rules.text.Words;
import dev.chaperone.rules.verdict.Finding;
import dev.chaperone.service.home.ExceptionsFile;
import dev.chaperone.service.home.StoreException;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * People for whom the user made an exception, read again whenever their file has changed. A draft that names nobody but
 * them is told of as a note: a cousin comes up at dinner. What the draft says of care keeps its weight, whoever it is about.
 */
final class Excepted {

    private final ExceptionsFile file;
    private Set<String> held = Set.of();
    private String stamp = "";
    private @Nullable Roster whole;
    private Roster others = Roster.empty();

    Excepted(ExceptionsFile file) {
        this.file = file;
    }

    /** Unreadable ones cost a question too many, never one too few. */
    Set<String> refs() throws IOException {
        String now = file.stamp();
        if (now.equals(stamp)) return held;
        try {
            held = Set.copyOf(file.read().keySet());
        } catch (StoreException e) {
            held = Set.of();
        }
        stamp = now;
        whole = null;
        return held;
    }

    /** How grave a finding is, after exceptions. */
    Severity severity(Finding finding, Draft draft, Roster roster) throws IOException {
        if (finding.category() != Category.CLIENT_NAME || finding.severity() == Severity.NOTE || refs().isEmpty()) return finding.severity();
        Words words = Words.of(draft.text());
        boolean somebody = roster.mentions(words).stream().anyMatch(m -> within(m, finding));
        boolean somebodyElse = others(roster).mentions(words).stream().anyMatch(m -> within(m, finding));
        return somebody && !somebodyElse ? Severity.NOTE : finding.severity();
    }

    private static boolean within(Mention mention, Finding finding) {
        return mention.span().overlaps(finding.span()) || finding.pieces().stream().anyMatch(mention.span()::overlaps);
    }

    /** The list without them, made when first needed. */
    private Roster others(Roster roster) {
        if (whole != roster) {
            others = Roster.of(List.copyOf(roster.clients().stream().filter(c -> !held.contains(c.ref())).toList()));
            whole = roster;
        }
        return others;
    }
}
