package dev.chaperone.service.desk;

import dev.chaperone.service.doctor.Examination;
import dev.chaperone.service.doctor.Link;
import dev.chaperone.service.doctor.OwnProgram;
import dev.chaperone.service.doctor.Rules;
import dev.chaperone.service.home.Home;
import dev.chaperone.service.home.Platform;
import dev.chaperone.service.wire.Request;
import dev.chaperone.service.wire.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** What the doctor asks of the desk, and what it tells the line. */
public final class Examining {

    private Examining() {}

    /** The rules that hold in this home, with its list. */
    public static Rules rules(Home home, List<String> usual) {
        return rules(new Engine(home, usual));
    }

    static Response examined(Request.Doctor asked, Home home, Engine engine) throws IOException {
        List<Link> links = Examination.of(Platform.here(), home, OwnProgram.path(), () -> rules(engine));
        return new Response.Examined(asked.id(), links.stream().map(link -> new Response.Check(link.id(),
                link.state().name().toLowerCase(Locale.ROOT), link.seen().in(asked.lang()), link.mend().in(asked.lang()))).toList());
    }

    private static Rules rules(Engine engine) {
        try {
            Engine.View view = engine.view();
            Chosen chosen = view.chosen();
            return new Rules(chosen.rulebook(), chosen.packs(), chosen.own(), chosen.trouble(), view.chaperone());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
