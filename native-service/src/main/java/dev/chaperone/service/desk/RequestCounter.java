package dev.chaperone.service.desk;

import dev.chaperone.service.home.JudgementsFile.Judgements;
import dev.chaperone.service.home.StoreException;
import dev.chaperone.service.wire.Refusal;
import dev.chaperone.service.wire.Request;
import dev.chaperone.service.wire.Response;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Where it is answered whether somebody on a page is somebody on the list. */
final class RequestCounter {

    private final Engine engine;
    private final Decided decided;
    private final Excepted excepted;

    RequestCounter(Engine engine, Decided decided, Excepted excepted) {
        this.engine = engine;
        this.decided = decided;
        this.excepted = excepted;
    }

    /** @throws Refusal when the list cannot be read: "not on your list" would be a lie */
    List<Response.Known> answer(Request.Recognise r, LocalDate today) throws Refusal, StoreException, IOException {
        Engine.View view = engine.view();
        if (!view.storeReadable()) throw new Refusal(view.store().equals("corrupt") ? "store-corrupt" : view.store(), view.trouble());
        Judgements judgements = decided.now();
        Scripts scripts = Scripts.of(view.chosen());
        Encounter at = new Encounter(r.account(), r.direction(), view.chosen().rulebook().layers(view.chosen().packs()), today, r.lang());
        List<Response.Known> known = new ArrayList<>();
        for (Request.Person person : r.people()) {
            String said = judgements.ofRequest(person.requester().platform(), person.requester().handle(), today).orElse("");
            known.add(scripts.beside(switch (said) {
                case "not-client" -> Prompting.none(person);
                case "is-client" -> Prompting.told(person, at);
                default -> Prompting.known(person, view.chaperone().recognise(person.requester()), excepted.refs(), at);
            }, r));
        }
        return known;
    }
}
