package dev.chaperone.service.archive.form;

import java.io.IOException;

/** What is wrong with a file or an archive: a stable code and one sentence. Quotes nothing of the content. */
public final class Damage extends IOException {

    private static final long serialVersionUID = 1;

    private final String code;

    public Damage(String code, String sentence) {
        super(sentence);
        this.code = code;
    }

    public String code() {
        return code;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
