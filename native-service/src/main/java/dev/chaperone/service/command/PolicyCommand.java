package dev.chaperone.service.command;

import dev.chaperone.service.desk.Chosen;
import dev.chaperone.service.home.Home;
import dev.chaperone.service.home.Platform;
import dev.chaperone.service.home.PolicyFile.Form;
import dev.chaperone.service.paper.Paper;
import dev.chaperone.service.paper.Paper.Format;
import dev.chaperone.service.steps.Issue;
import dev.chaperone.service.wire.Refusal;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A social-media policy for clients to read before they consent. */
@Command(name = "policy", mixinStandardHelpOptions = true,
        description = "Write the social-media policy for clients, by profession, place and language.")
final class PolicyCommand implements Callable<Integer> {

    @Option(names = "--pack", split = ",", paramLabel = "ID|DIR", description = "Instead of the packs chosen.")
    private List<String> packs = new ArrayList<>();

    @Option(names = "--lang", defaultValue = "en", description = "en or fr.")
    private String lang = "en";

    @Option(names = "--format", defaultValue = "txt", description = "${COMPLETION-CANDIDATES}, in any case.")
    private Format format = Format.TXT;

    @Option(names = "--out", paramLabel = "FILE", description = "Instead of the screen; needed for pdf and docx.")
    private @Nullable Path out;

    @Option(names = "--practice", description = "Its name. Kept, encrypted, for the next time, like the three below.")
    private @Nullable String practice;

    @Option(names = "--contact", description = "How clients reach it.")
    private @Nullable String contact;

    @Option(names = "--platforms", description = "The professional accounts.")
    private @Nullable String platforms;

    @Option(names = "--exception", description = "One that was agreed on; may be repeated. An empty one takes all away.")
    private @Nullable List<String> exceptions;

    @Option(names = "--draft", description = "Only to look at: no version, nothing on record.")
    private boolean draft;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (!lang.equals("en") && !lang.equals("fr")) throw new Refusal("unknown-language", "A policy can be had in en or fr.");
        if (out == null && (format == Format.PDF || format == Format.DOCX)) {
            throw new Refusal("needs-file", "A " + format.ending() + " is no text for a screen: name a file with --out.");
        }
        Chosen chosen = Chosen.of(Workbench.packs(packs));
        Home home = Home.on(Platform.here());
        Form form = form(home.policy().read().form());
        if (!draft && !form.equals(home.policy().read().form())) home.policy().fill(form);
        Paper paper = draft ? Issue.draft(chosen.rulebook(), chosen.packs(), form, lang)
                : Issue.issue(home, chosen.rulebook(), chosen.packs(), form, lang, LocalDate.now());
        Paperwork.put(paper.as(format), out, screen());
        return 0;
    }

    private Form form(Form kept) {
        return new Form(practice == null ? kept.practice() : practice, contact == null ? kept.contact() : contact,
                platforms == null ? kept.platforms() : platforms,
                exceptions == null ? kept.exceptions() : exceptions.stream().filter(e -> !e.isBlank()).toList());
    }

    private PrintWriter screen() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
