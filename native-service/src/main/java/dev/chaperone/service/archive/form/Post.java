package dev.chaperone.service.archive.form;

import dev.chaperone.rules.text.Surface;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that the owner of an export once wrote.
 *
 * @param platform where, such as {@code facebook}; empty when the export does not say
 * @param text as readers saw it, without markup
 * @param when it was written; null when the export does not say
 * @param link where to find it; empty when the export does not say, the date then has to do
 * @param ref the export's own name for it, perhaps empty
 */
public record Post(String platform, Surface surface, String text, @Nullable Instant when, String link, String ref) {

    public Post(String platform, Surface surface, String text, @Nullable Instant when, String link) {
        this(platform, surface, text, when, link, "");
    }

    /** Only addresses of the web are links: an export is not a place to take other kinds from. */
    public Post {
        if (!link.startsWith("https://") && !link.startsWith("http://")) link = "";
        text = text.strip();
    }

    public Post with(String otherText) {
        return new Post(platform, surface, otherText, when, link, ref);
    }
}
