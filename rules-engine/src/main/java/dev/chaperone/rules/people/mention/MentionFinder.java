package dev.chaperone.rules.people.mention;

import dev.chaperone.rules.people.form.MentionIndex;
import dev.chaperone.rules.text.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the words of a draft. At each word the strongest reading wins: an account name or number, a full name, a
 * name with a title, an initial or a city, initials, then a name alone, which is only given when nothing beside it says
 * that it is a word or somebody else.
 */
public final class MentionFinder {

    private final DraftNames names;
    private final ContactFinder contacts;
    private final FullName fullName;
    private final NameWithMore withMore;
    private final LoneName alone;

    private MentionFinder(MentionIndex index, Words words) {
        this.names = new DraftNames(index, words);
        this.contacts = new ContactFinder(index.contacts(), words);
        this.fullName = new FullName(names);
        this.withMore = new NameWithMore(names);
        this.alone = new LoneName(names);
    }

    public static List<Named> find(MentionIndex index, Words words) {
        MentionFinder finder = new MentionFinder(index, words);
        List<Named> out = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            Named found = finder.at(i);
            if (found != null) out.add(found);
            i = found == null ? i + 1 : found.lastWord() + 1;
        }
        return List.copyOf(out);
    }

    private @Nullable Named at(int i) {
        int contact = contacts.at(i);
        if (contact >= i) return names.mention(i, contact, true);
        List<NameForm> here = names.forms(i);
        if (here.isEmpty()) return withMore.initials(i);
        for (NameForm form : here.reversed()) {
            Named found = fullName.at(form);
            if (found != null) return found;
        }
        for (NameForm form : here.reversed()) {
            Named found = withMore.at(form);
            if (found != null) return found;
        }
        Named initials = withMore.initials(i);
        if (initials != null) return initials;
        for (NameForm form : here.reversed()) {
            Named found = alone.at(form);
            if (found != null) return found;
        }
        return null;
    }
}
