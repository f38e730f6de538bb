package dev.chaperone.service.desk;

import dev.chaperone.rules.pack.Rule;
import dev.chaperone.rules.people.Client;
import dev.chaperone.service.home.ExceptionsFile;
import dev.chaperone.service.home.Home;
import dev.chaperone.service.home.JudgementsFile;
import dev.chaperone.service.home.JudgementsFile.Kind;
import dev.chaperone.service.home.RecordFile;
import dev.chaperone.service.home.StoreException;
import dev.chaperone.service.wire.JudgementRequest;
import dev.chaperone.service.wire.JudgementResponse;
import dev.chaperone.service.wire.Refusal;
import dev.chaperone.service.wire.Response;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the options page is served with the user's own decisions. */
final class JudgementCounter {

    private final Home home;
    private final Engine engine;

    JudgementCounter(Home home, Engine engine) {
        this.home = home;
        this.engine = engine;
    }

    Response answer(JudgementRequest request, LocalDate today) throws Refusal, StoreException, IOException {
        return switch (request) {
            case JudgementRequest.ListJudgements list -> judgements(list.id(), list.lang(), today);
            case JudgementRequest.UndoJudgement undo -> {
                undo(undo.key(), today);
                yield judgements(undo.id(), undo.lang(), today);
            }
            case JudgementRequest.KeepJudgements keep -> {
                home.judgements().keep(keep.days());
                yield judgements(keep.id(), keep.lang(), today);
            }
            case JudgementRequest.ListExceptions list -> exceptions(list.id());
            case JudgementRequest.AddException add -> {
                new RosterCare(home).known(add.ref());
                home.exceptions().add(add.ref(), add.reason(), today);
                yield exceptions(add.id());
            }
            case JudgementRequest.RemoveException remove -> {
                home.exceptions().remove(remove.ref());
                yield exceptions(remove.id());
            }
        };
    }

    /** On record as every decision is, without a name. */
    private void undo(String key, LocalDate today) throws StoreException, IOException {
        for (JudgementsFile.Decision d : home.judgements().read().decisions(today)) {
            if (!d.key().equals(key)) continue;
            home.judgements().undo(key);
            boolean request = d.kind() == Kind.REQUEST;
            home.record().add(new RecordFile.Step(request ? RecordFile.Kind.REQUEST : RecordFile.Kind.WORDING, request ? "" : d.about(),
                    request ? d.about() : "", "undo", today));
        }
    }

    private Response judgements(long id, String lang, LocalDate today) throws StoreException, IOException {
        JudgementsFile.Judgements now = home.judgements().read();
        List<JudgementsFile.Decision> all = now.decisions(today);
        Map<String, String> said = new LinkedHashMap<>();
        for (Rule rule : engine.view().chosen().rulebook().rules()) said.put(rule.id(), rule.message().in(lang));
        return new JudgementResponse.Judgements(id, now.days(),
                all.stream().filter(d -> d.kind() == Kind.REQUEST).map(d -> new JudgementResponse.Decision(d.key(), d.about(), "", d.decision(),
                        date(d), d.date().map(date -> date.plusDays(now.days()).toString()).orElse(""))).toList(),
                all.stream().filter(d -> d.kind() == Kind.WORDING).map(d -> new JudgementResponse.Decision(d.key(),
                        said.getOrDefault(d.about(), ""), d.about(), d.decision(), date(d), "")).toList());
    }

    private static String date(JudgementsFile.Decision d) {
        return d.date().map(LocalDate::toString).orElse("");
    }

    private Response exceptions(long id) throws StoreException, IOException {
        Map<String, ExceptionsFile.Made> made = home.exceptions().read();
        Map<String, String> names = new LinkedHashMap<>();
        for (Client c : home.clients().read().clients()) {
            if (made.containsKey(c.ref())) names.put(c.ref(), (c.given() + " " + c.family()).strip());
        }
        return new JudgementResponse.Exceptions(id, made.entrySet().stream().map(e -> new JudgementResponse.Row(e.getKey(),
                names.getOrDefault(e.getKey(), ""), e.getValue().reason(), e.getValue().date().toString())).toList());
    }
}
