package dev.chaperone.service.desk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chaperone.rules.pack.Citation;
import dev.chaperone.rules.pack.Reminder;
import dev.chaperone.rules.verdict.Finding;
import dev.chaperone.rules.verdict.Verdict;
import dev.chaperone.service.home.Home;
import dev.chaperone.service.home.JudgementsFile.Judgements;
import dev.chaperone.service.home.RecordFile;
import dev.chaperone.service.home.StoreException;
import dev.chaperone.service.wire.AuditRequest;
import dev.chaperone.service.wire.Frames;
import dev.chaperone.service.wire.JudgementRequest;
import dev.chaperone.service.wire.KeyRequest;
import dev.chaperone.service.wire.Refusal;
import dev.chaperone.service.wire.Request;
import dev.chaperone.service.wire.Response;
import dev.chaperone.service.wire.RosterRequest;
import dev.chaperone.service.wire.StepsRequest;
import dev.chaperone.service.wire.Versions;
import dev.chaperone.service.wire.Wire;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Where every request of one line is answered. One thread at a time, but for examinations. */
public final class Desk {

    private final Home home;
    private final Engine engine;
    private final Decided decided;
    private final RosterCounter roster;
    private final StepsCounter steps;
    private final Excepted excepted;
    private final RequestCounter requests;
    private final JudgementCounter judgements;
    private final AuditCounter audit;
    private final Clock clock;
    private boolean greeted;

    private Desk(Home home, List<String> packs, Clock clock) {
        this.home = home;
        this.engine = new Engine(home, packs);
        this.decided = new Decided(home.judgements());
        this.roster = new RosterCounter(home, engine);
        this.steps = new StepsCounter(home, engine, clock);
        this.excepted = new Excepted(home.exceptions());
        this.requests = new RequestCounter(engine, decided, excepted);
        this.judgements = new JudgementCounter(home, engine);
        this.audit = new AuditCounter(home, engine, clock);
        this.clock = clock;
    }

    /** Nothing is loaded yet, so that a greeting is answered at once. */
    public static Desk open(Home home, List<String> packs, Clock clock) {
        return new Desk(home, packs, clock);
    }

    /** Loads rules and list ahead of the first question. */
    public void warm() {
        try {
            engine.view();
        } catch (IOException | RuntimeException e) {
            // The first question that needs them will meet the same trouble and say so.
        }
    }

    /** The answer to one message, ready for the pipe. Whatever goes wrong becomes a refusal that the asker can match. */
    public byte[] answer(byte[] message) {
        List<byte[]> told = new ArrayList<>();
        answer(message, told::add, Runnable::run);
        return told.getFirst();
    }

    /**
     * Hands over the answer as soon as it is there.
     *
     * @param beside runs what takes seconds, so that the line goes on answering: somebody may be typing meanwhile
     */
    public void answer(byte[] message, Consumer<byte[]> to, Executor beside) {
        Asked asked = asked(message);
        if (asked.answering instanceof Examines) beside.execute(() -> to.accept(told(asked)));
        else to.accept(told(asked));
    }

    /** One question, and what answers it. */
    private record Asked(long id, Answering answering) {}

    private interface Answering {
        Response answer() throws Refusal, StoreException, IOException;
    }

    /** Looks at programs and folders, some of which may not answer for a while. */
    private record Examines(Answering by) implements Answering {
        @Override
        public Response answer() throws Refusal, StoreException, IOException {
            return by.answer();
        }
    }

    private Asked asked(byte[] message) {
        long id = 0;
        try {
            JsonNode node = Wire.object(message);
            id = Wire.idOf(node);
            Request request = Wire.request(node);
            Answering answering = () -> answer(request);
            return new Asked(id, request instanceof Request.Doctor && greeted ? new Examines(answering) : answering);
        } catch (Refusal e) {
            return new Asked(id, () -> {
                throw e;
            });
        } catch (RuntimeException e) {
            return new Asked(id, () -> {
                throw e;
            });
        }
    }

    private byte[] told(Asked asked) {
        long id = asked.id;
        Response response;
        try {
            response = asked.answering.answer();
        } catch (Refusal e) {
            response = new Response.Refused(id, e.code(), e.sentence());
        } catch (StoreException e) {
            response = new Response.Refused(id, e.code(), e.sentence());
        } catch (IOException e) {
            StoreException disk = StoreException.disk(home);
            response = new Response.Refused(id, disk.code(), disk.sentence());
        } catch (RuntimeException e) {
            // The name of the fault's kind, never its message: that could hold a piece of a draft.
            response = new Response.Refused(id, "internal", "The service met a fault of its own: " + e.getClass().getSimpleName() + ".");
        }
        byte[] bytes = Wire.bytes(response);
        if (Frames.fits(bytes.length)) return bytes;
        return Wire.bytes(new Response.Refused(id, "too-large", "The answer is larger than a browser takes."));
    }

    Response answer(Request request) throws Refusal, StoreException, IOException {
        if (!greeted && !(request instanceof Request.Hello)) {
            throw new Refusal("hello-first", "A line begins with hello.");
        }
        return switch (request) {
            case Request.Hello hello -> greet(hello);
            case Request.Review review -> review(review);
            case Request.Recognise r -> new Response.Recognised(r.id(), requests.answer(r, today()), degraded(engine.view()));
            case Request.Reminders reminders -> remind(reminders);
            case Request.SettleReminder s -> {
                home.judgements().reminder(s.key(), s.host(), s.decision(), today(), s.days());
                record(RecordFile.Kind.REMINDER, s.key(), s.host(), s.decision());
                yield new Response.Settled(s.id());
            }
            case Request.SettleRequest s -> {
                home.judgements().request(s.platform(), s.handle(), s.decision(), today());
                record(RecordFile.Kind.REQUEST, "", s.platform(), s.decision());
                yield new Response.Settled(s.id());
            }
            case Request.SettleWording s -> {
                home.judgements().wording(s.rule(), s.text(), s.decision(), today());
                record(RecordFile.Kind.WORDING, s.rule(), "", s.decision());
                yield new Response.Settled(s.id());
            }
            case RosterRequest r -> roster.answer(r);
            case StepsRequest s -> steps.answer(s);
            case JudgementRequest r -> judgements.answer(r, today());
            case AuditRequest a -> audit.answer(a);
            case KeyRequest k -> KeyCounter.answer(k, home);
            case Request.ListPacks list -> packs(list.id(), list.lang());
            case Request.UsePacks use -> {
                home.settings().choose(Chosen.kept(use.packs(), home.settings().packs()));
                yield packs(use.id(), use.lang());
            }
            case Request.Status status -> status(status);
            case Request.Media media -> AttachedMedia.answer(media, engine.view().chosen());
            case Request.Doctor doctor -> Examining.examined(doctor, home, engine);
        };
    }

    private Response greet(Request.Hello hello) throws Refusal, IOException {
        int protocol = Versions.OURS.common(hello.protocol()).orElseThrow(() -> {
            String blame = Versions.OURS.blame(hello.protocol());
            return new Refusal(blame, blame.equals("update-extension")
                    ? "The extension is older than the service: update the extension."
                    : "The service is older than the extension: update the service.");
        });
        greeted = true;
        return new Response.Hello(hello.id(), protocol, Versions.PRODUCT, engine.packs());
    }

    private Response review(Request.Review review) throws Refusal, StoreException, IOException {
        Engine.View view = engine.view();
        Verdict verdict = engine.chaperone(view, review.packs()).review(review.draft());
        Judgements said = decided.now();
        List<Response.Mark> marks = new ArrayList<>();
        for (Finding f : verdict.findings()) {
            if (said.ignoresWording(f.rule(), f.span().of(review.draft().text()))) continue;
            marks.add(new Response.Mark(f.rule(), f.category().id(), excepted.severity(f, review.draft(), view.roster()), f.span(), f.message().in(review.lang()),
                    f.instead().in(review.lang()), Citation.in(f.cite(), review.lang()), f.pieces()));
        }
        return new Response.Reviewed(review.id(), review.key(), review.revision(), verdict.crisis(), marks, degraded(view));
    }

    private Response remind(Request.Reminders r) throws StoreException, IOException {
        List<Response.Prompt> prompts = new ArrayList<>();
        Judgements said = decided.now();
        for (Reminder reminder : engine.view().chaperone().reminders(r.signs())) {
            if (said.silencesReminder(reminder.id(), r.host(), today())) continue;
            prompts.add(new Response.Prompt(reminder.id(), reminder.title().in(r.lang()), reminder.text().in(r.lang()), reminder.action(),
                    link(reminder, r.host()), reminder.steps().stream().map(s -> s.in(r.lang())).toList(), reminder.checked(),
                    Citation.in(reminder.cite(), r.lang())));
        }
        return new Response.Reminded(r.id(), prompts);
    }

    /** Where it is set on the user's own site, or nowhere, if the host is not one. */
    private static String link(Reminder reminder, String host) {
        boolean own = host.matches("[A-Za-z0-9.-]+");
        return own || !reminder.link().contains("{host}") ? reminder.link().replace("{host}", host) : "";
    }

    private Response packs(long id, String lang) throws IOException {
        Chosen chosen = engine.view().chosen();
        return new Response.Packs(id, chosen.rulebook().packs().stream().map(chosen.rulebook()::pack)
                .filter(p -> !p.shelf() && !p.id().equals("common"))
                .map(p -> new Response.Choice(p.id(), p.title().in(lang), chosen.kind(p), p.effective(), chosen.packs().contains(p.id()))).toList());
    }

    private Response status(Request.Status status) throws StoreException, IOException {
        Engine.View view = engine.view();
        return new Response.Status(status.id(), Versions.PRODUCT, engine.packs(),
                view.chosen().rulebook().rules(view.chosen().packs()).size(), view.roster().size(), view.store(), degraded(view));
    }

    private String degraded(Engine.View view) {
        return view.degraded().isEmpty() ? decided.trouble() : view.degraded();
    }

    /** Never a handle, never a word: the record may be shown. */
    private void record(RecordFile.Kind kind, String what, String where, String decision) throws StoreException, IOException {
        home.record().add(new RecordFile.Step(kind, what, where, decision, today()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
