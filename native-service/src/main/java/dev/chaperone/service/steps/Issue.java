package dev.chaperone.service.steps;

import dev.chaperone.rules.pack.Policy;
import dev.chaperone.rules.pack.Rulebook;
import dev.chaperone.service.home.Home;
import dev.chaperone.service.home.PolicyFile;
import dev.chaperone.service.home.PolicyFile.Form;
import dev.chaperone.service.home.PolicyFile.Version;
import dev.chaperone.service.home.RecordFile;
import dev.chaperone.service.home.StoreException;
import dev.chaperone.service.paper.Paper;
import dev.chaperone.service.paper.Paper.Format;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Gives a policy out: the same words keep their version and its date, other words get the next. On record, once per language. */
public final class Issue {

    private Issue() {}

    /** A draft to look at: no version, nothing on record. */
    public static Paper draft(Rulebook book, List<String> packs, Form form, String lang) {
        return PolicyPaper.of(Policy.of(book, packs), form, lang, "");
    }

    public static Paper issue(Home home, Rulebook book, List<String> packs, Form form, String lang, LocalDate today)
            throws StoreException, IOException {
        Policy policy = Policy.of(book, packs);
        // Both languages say the same, so that they are one version.
        String digest = digest(PolicyPaper.of(policy, form, "en", "").as(Format.TXT));
        PolicyFile file = home.policy();
        Optional<Version> before = file.read().version();
        Version version = before.filter(v -> v.digest().equals(digest))
                .orElseGet(() -> new Version(before.map(Version::number).orElse(0) + 1, today, digest));
        if (!before.equals(Optional.of(version))) file.issue(version);
        record(home.record(), new RecordFile.Step(RecordFile.Kind.POLICY, String.valueOf(version.number()),
                String.join(" + ", policy.packs().stream().map(p -> p.id()).toList()) + ", " + lang, "issued", today));
        return PolicyPaper.of(policy, form, lang, version.number() + " · " + version.date());
    }

    /** The fifth print of a version is no step of its own. */
    private static void record(RecordFile record, RecordFile.Step step) throws StoreException, IOException {
        boolean known = record.read().stream().anyMatch(s -> s.kind() == step.kind() && s.what().equals(step.what()) && s.where().equals(step.where()));
        if (!known) record.add(step);
    }

    private static String digest(byte[] text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
