package dev.chaperone.service.desk;

import dev.chaperone.service.home.Home;
import dev.chaperone.service.home.KeyFile;
import dev.chaperone.service.home.StoreException;
import dev.chaperone.service.wire.KeyRequest;
import dev.chaperone.service.wire.Response;
import java.io.IOException;
import java.util.Locale;

/** Where the options page asks whether what is kept is locked, and opens it for this line. */
final class KeyCounter {

    private KeyCounter() {}

    static Response answer(KeyRequest request, Home home) throws StoreException, IOException {
        KeyFile key = home.key();
        if (request instanceof KeyRequest.Unlock unlock) key.unlock(unlock.passphrase().toCharArray());
        return new Response.Key(request.id(), key.place().name().toLowerCase(Locale.ROOT), key.locked());
    }
}
