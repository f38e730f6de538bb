package dev.chaperone.service.archive.form;

import java.io.IOException;

/** Where posts go, in the order of the export. */
public interface Sink {

    void post(Post post) throws IOException;

    /** @param where line, record or byte; perhaps empty */
    void trouble(String code, String where);
}
