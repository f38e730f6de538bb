package dev.chaperone.service.archive.platform;

import java.io.IOException;
import java.io.InputStream;

/** Files that can be had more than once. */
public final class Sources {

    private Sources() {}

    /** Opens the file anew, from its beginning. */
    public interface Again {
        InputStream open() throws IOException;
    }
}
