package dev.chaperone.service.command;

import dev.chaperone.rules.pack.Rulebook;
import dev.chaperone.service.home.Home;
import dev.chaperone.service.home.Platform;
import dev.chaperone.service.home.RecordFile;
import dev.chaperone.service.paper.Paper;
import dev.chaperone.service.paper.Paper.Format;
import dev.chaperone.service.steps.RecordPaper;
import dev.chaperone.service.wire.Refusal;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The record of reasonable steps: to look at, to hand in, to wipe. */
@Command(name = "record", mixinStandardHelpOptions = true, description = "Show, export or wipe the record of reasonable steps.")
final class Record implements Runnable {

    /** A spreadsheet is a form of records alone. */
    enum Form { HTML, PDF, CSV, DOCX, TXT }

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec().commandLine(), "Which one: show, export or wipe?");
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "Print the record on the screen.")
    int show(@Option(names = "--lang", defaultValue = "en", description = "en or fr.") String lang) throws Exception {
        Paperwork.put(paper(lang).as(Format.TXT), null, out());
        return 0;
    }

    @Command(name = "export", mixinStandardHelpOptions = true, description = "Write the record into a file, for a college or an insurer.")
    int export(@Option(names = "--format", defaultValue = "pdf", description = "${COMPLETION-CANDIDATES}, in any case.") Form format,
            @Option(names = "--lang", defaultValue = "en", description = "en or fr.") String lang,
            @Option(names = "--out", required = true, paramLabel = "FILE") Path file) throws Exception {
        byte[] bytes = switch (format) {
            case HTML -> paper(lang).as(Format.HTML);
            case PDF -> paper(lang).as(Format.PDF);
            case DOCX -> paper(lang).as(Format.DOCX);
            case TXT -> paper(lang).as(Format.TXT);
            case CSV -> RecordPaper.csv(kept().read(), Rulebook.compiled(), lang).getBytes(StandardCharsets.UTF_8);
        };
        Paperwork.put(bytes, file, out());
        return 0;
    }

    @Command(name = "wipe", mixinStandardHelpOptions = true, description = "Delete the record for good, the older copy included.")
    int wipe(@Option(names = "--yes", description = "Without it, only say what would go.") boolean yes) throws Exception {
        if (!yes) {
            List<RecordFile.Step> steps = kept().read();
            throw new Refusal("say-yes", "The record has " + steps.size() + " lines. They cannot be brought back; say record wipe --yes.");
        }
        kept().wipe();
        out().println("The record is gone.");
        return 0;
    }

    private static Paper paper(String lang) throws Exception {
        return RecordPaper.of(kept().read(), Rulebook.compiled(), lang, LocalDate.now());
    }

    private static RecordFile kept() {
        return Home.on(Platform.here()).record();
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }

    private PrintWriter out() {
        return spec().commandLine().getOut();
    }
}
