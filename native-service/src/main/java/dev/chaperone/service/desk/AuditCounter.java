package dev.chaperone.service.desk;

import dev.chaperone.rules.pack.Rule;
import dev.chaperone.rules.text.Span;
import dev.chaperone.service.audit.Findings;
import dev.chaperone.service.audit.Flagged;
import dev.chaperone.service.audit.report.HtmlReport;
import dev.chaperone.service.home.Home;
import dev.chaperone.service.home.StoreException;
import dev.chaperone.service.wire.AuditRequest;
import dev.chaperone.service.wire.AuditResponse;
import dev.chaperone.service.wire.Refusal;
import dev.chaperone.service.wire.Response;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the options page is served with the look into the past. */
final class AuditCounter {

    /** Characters of the report in one answer: each may become six of JSON. */
    private static final int PART = 150_000;

    private final Home home;
    private final Engine engine;
    private final Clock clock;
    private @Nullable AuditJob job;
    private long size;
    private String report = "";

    AuditCounter(Home home, Engine engine, Clock clock) {
        this.home = home;
        this.engine = engine;
        this.clock = clock;
    }

    Response answer(AuditRequest request) throws Refusal, StoreException, IOException {
        return switch (request) {
            case AuditRequest.Begin begin -> {
                stop();
                job = AuditJob.begin(begin, home, engine.view());
                size = begin.size();
                yield told(begin.id());
            }
            case AuditRequest.Slice slice -> {
                AuditJob now = begun();
                // One that has failed takes what still comes, and throws it away; the answer says that it has failed.
                if (AuditJob.running(now) && !now.slices().put(slice.bytes())) throw new Refusal("no-room", "Too much is waiting; ask for the progress first.");
                yield told(slice.id());
            }
            case AuditRequest.Finish finish -> {
                begun().slices().end();
                yield told(finish.id());
            }
            case AuditRequest.Progress progress -> told(progress.id());
            case AuditRequest.Cancel cancel -> {
                stop();
                yield told(cancel.id());
            }
            case AuditRequest.Listed list -> page(list);
            case AuditRequest.Handled handled -> {
                home.handled().set(handled.posts(), handled.handled());
                yield new Response.Settled(handled.id());
            }
            case AuditRequest.Report asked -> part(asked);
        };
    }

    private AuditJob begun() throws Refusal {
        AuditJob now = job;
        if (now == null) throw new Refusal("no-audit", "Nothing has been begun.");
        return now;
    }

    private Response told(long id) {
        AuditJob now = job;
        return now == null ? AuditJob.idle(id) : now.told(id, size);
    }

    private void stop() throws IOException {
        AuditJob now = job;
        job = null;
        report = "";
        if (now != null) now.stop();
    }

    private Response page(AuditRequest.Listed list) throws StoreException, IOException {
        AuditJob now = job;
        List<AuditResponse.Post> posts = new ArrayList<>();
        int total = 0;
        if (now != null && now.done()) {
            Set<String> handled = home.handled().read();
            Map<String, Rule> rules = new HashMap<>();
            for (Rule rule : now.rules) rules.put(rule.id(), rule);
            Findings.Filter filter = new Findings.Filter(list.severities(), list.category(), list.hideHandled() ? handled : Set.of());
            total = now.findings().gravestFirst(filter, list.offset(), list.limit(), f -> posts.add(post(f, handled, rules, list.lang())));
        }
        return new AuditResponse.Posts(list.id(), posts, list.offset(), total);
    }

    private static AuditResponse.Post post(Flagged f, Set<String> handled, Map<String, Rule> rules, String lang) {
        List<AuditResponse.Mark> marks = new ArrayList<>();
        for (Flagged.Mark m : f.marks()) {
            Rule rule = rules.get(m.rule());
            int start = Math.clamp(m.span().start() - f.at(), 0, f.text().length());
            marks.add(new AuditResponse.Mark(m.rule(), m.category(), m.severity(), new Span(start, Math.clamp(m.span().end() - f.at(), start, f.text().length())),
                    rule == null ? "" : rule.message().in(lang), rule == null ? "" : rule.instead().in(lang)));
        }
        return new AuditResponse.Post(f.id(), handled.contains(f.id()), f.severity(), f.platform(), f.surface(), f.when() == null ? "" : f.when().toString(),
                f.link(), f.file(), f.text(), marks);
    }

    private Response part(AuditRequest.Report asked) throws StoreException, IOException {
        AuditJob now = job;
        if (now == null || !now.done()) return new AuditResponse.Report(asked.id(), "", 0, 0);
        if (asked.offset() == 0) {
            StringBuilder out = new StringBuilder();
            HtmlReport.write(now.findings(), new HtmlReport.About(List.of(now.name), now.packs, now.since, now.messages, LocalDate.now(clock), clock.getZone()),
                    now.rules, home.handled().read(), asked.lang(), out);
            report = out.toString();
        }
        int from = Math.min(asked.offset(), report.length());
        return new AuditResponse.Report(asked.id(), report.substring(from, Math.min(report.length(), from + PART)), from, report.length());
    }
}
