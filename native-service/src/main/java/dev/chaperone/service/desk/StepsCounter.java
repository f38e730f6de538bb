package dev.chaperone.service.desk;

import dev.chaperone.rules.pack.Citation;
import dev.chaperone.rules.pack.Rulebook;
import dev.chaperone.service.home.Home;
import dev.chaperone.service.home.PolicyFile;
import dev.chaperone.service.home.PolicyFile.Form;
import dev.chaperone.service.home.RecordFile;
import dev.chaperone.service.home.StoreException;
import dev.chaperone.service.paper.Paper;
import dev.chaperone.service.paper.Paper.Block;
import dev.chaperone.service.paper.Paper.Format;
import dev.chaperone.service.steps.Checks;
import dev.chaperone.service.steps.Issue;
import dev.chaperone.service.steps.RecordPaper;
import dev.chaperone.service.wire.Refusal;
import dev.chaperone.service.wire.Response;
import dev.chaperone.service.wire.StepsRequest;
import dev.chaperone.service.wire.StepsResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Where the options page is served with checklists, the record and the policy. */
final class StepsCounter {

    private final Home home;
    private final Engine engine;
    private final Clock clock;

    StepsCounter(Home home, Engine engine, Clock clock) {
        this.home = home;
        this.engine = engine;
        this.clock = clock;
    }

    Response answer(StepsRequest request) throws Refusal, StoreException, IOException {
        Chosen chosen = engine.view().chosen();
        Rulebook book = chosen.rulebook();
        PolicyFile policy = home.policy();
        return switch (request) {
            case StepsRequest.Checklists list -> lists(list.id(), checks(chosen, list.sites()), list.lang());
            case StepsRequest.Tick tick -> {
                if (!checks(chosen, tick.sites()).has(tick.item())) throw new Refusal("unknown-item", "No checklist has an item of this name.");
                home.checklists().tick(tick.item(), tick.state(), today());
                home.record().add(new RecordFile.Step(RecordFile.Kind.CHECKLIST, tick.item(), "", tick.state(), today()));
                yield lists(tick.id(), checks(chosen, tick.sites()), tick.lang());
            }
            case StepsRequest.ShowRecord show -> shown(show.id(), RecordPaper.of(home.record().read(), book, show.lang(), today()));
            case StepsRequest.ExportRecord export -> {
                List<RecordFile.Step> steps = home.record().read();
                String name = export.lang().equals("fr") ? "registre" : "record";
                yield export.format().equals("csv")
                        ? new StepsResponse.File(export.id(), name + ".csv", "text/csv", RecordPaper.csv(steps, book, export.lang()).getBytes(StandardCharsets.UTF_8))
                        : file(export.id(), name, RecordPaper.of(steps, book, export.lang(), today()), export.format());
            }
            case StepsRequest.WipeRecord wipe -> {
                home.record().wipe();
                yield new Response.Settled(wipe.id());
            }
            case StepsRequest.PolicyForm form -> form(form.id(), policy.read());
            case StepsRequest.FillPolicy fill -> {
                policy.fill(new Form(fill.practice(), fill.contact(), fill.platforms(), fill.exceptions()));
                yield form(fill.id(), policy.read());
            }
            case StepsRequest.DraftPolicy draft -> shown(draft.id(), Issue.draft(book, chosen.packs(), policy.read().form(), draft.lang()));
            case StepsRequest.IssuePolicy issue -> file(issue.id(), issue.lang().equals("fr") ? "politique" : "policy",
                    Issue.issue(home, book, chosen.packs(), policy.read().form(), issue.lang(), today()), issue.format());
        };
    }

    private Checks checks(Chosen chosen, Map<String, LocalDate> sites) throws StoreException, IOException {
        return new Checks(chosen.rulebook().checklists(chosen.packs()), home.checklists().read(), sites, today());
    }

    private static Response lists(long id, Checks checks, String lang) {
        return new StepsResponse.Checklists(id, checks.lists().stream().map(l -> new StepsResponse.Checklist(l.id(), l.platform(), l.title().in(lang),
                l.checked(), checks.of(l).stream().map(c -> new StepsResponse.Item(c.id(), c.item().title().in(lang), c.item().why().in(lang),
                        c.item().link(), c.item().steps().stream().map(s -> s.in(lang)).toList(), c.state().id(), c.date())).toList(), Citation.in(l.cite(), lang))).toList());
    }

    private static Response form(long id, PolicyFile.Kept kept) {
        Form form = kept.form();
        return new StepsResponse.Policy(id, form.practice(), form.contact(), form.platforms(), form.exceptions(),
                kept.version().map(v -> v.number() + " · " + v.date()).orElse(""));
    }

    private static Response file(long id, String name, Paper paper, String format) {
        Format as = Format.valueOf(format.toUpperCase(Locale.ROOT));
        return new StepsResponse.File(id, name + "." + as.ending(), as.type(), paper.as(as));
    }

    private static Response shown(long id, Paper paper) {
        return new StepsResponse.Paper(id, paper.title(), paper.under(), paper.blocks().stream().flatMap(StepsCounter::blocks).toList());
    }

    private static Stream<StepsResponse.Block> blocks(Block block) {
        return switch (block) {
            case Block.Heading h -> one("heading", h.text());
            case Block.Paragraph p -> one("paragraph", p.text());
            case Block.Item i -> one("item", i.text());
            case Block.Note n -> one("note", n.text());
            case Block.Blank b -> one("blank", b.text());
            case Block.Table t -> Stream.concat(Stream.of(new StepsResponse.Block("head", t.head())), t.rows().stream().map(r -> new StepsResponse.Block("row", r)));
        };
    }

    private static Stream<StepsResponse.Block> one(String kind, String text) {
        return Stream.of(new StepsResponse.Block(kind, List.of(text)));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
