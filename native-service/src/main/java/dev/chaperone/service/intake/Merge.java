package dev.chaperone.service.intake;

import dev.chaperone.rules.people.Client;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list that was read, put to the list that is kept.
 *
 * <p>Whoever has the id of somebody kept takes that place, unless nothing else agrees: programs give a number anew, and one
 * list's numbers mean nothing beside another's. Who has no id is told by the name and what else is known. So nobody kept is
 * ever overwritten by somebody else of the same number, or of the same row.
 *
 * @param clients the list as it becomes
 * @param fresh who was not on it
 * @param updated who was, and of whom something is told now that was not kept
 * @param unchanged who was, just so
 */
public record Merge(List<Client> clients, int fresh, int updated, int unchanged) {

    public static Merge of(List<Client> kept, Intake read) {
        Joining joining = new Joining(kept);
        int fresh = 0;
        int updated = 0;
        for (Client told : read.clients()) {
            int place = joining.place(told, read.ids().contains(told.ref()));
            if (place < 0) {
                fresh++;
                joining.add(told);
                continue;
            }
            Client before = joining.list.get(place);
            Client merged = Same.merged(before, told, read.standings());
            if (!merged.equals(before)) updated++;
            joining.list.set(place, merged);
        }
        return new Merge(joining.list, fresh, updated, read.clients().size() - fresh - updated);
    }

    private static final class Joining {
        final List<Client> list;
        private final Map<String, Integer> placeByRef = new HashMap<>();
        /** Made when somebody is first to be told by name; places in it are those of the list. */
        private @Nullable Same byName;

        Joining(List<Client> kept) {
            list = new ArrayList<>(kept);
            for (int i = 0; i < kept.size(); i++) placeByRef.put(kept.get(i).ref(), i);
        }

        /** Where the same person stands; -1 for somebody new. */
        int place(Client told, boolean hasId) {
            Integer place = hasId ? placeByRef.get(told.ref()) : null;
            if (place != null && Same.likely(list.get(place), told)) return place;
            // Two of one name whom the list tells apart by their ids stay two.
            return hasId && place == null ? -1 : named().find(told);
        }

        void add(Client told) {
            String ref = Same.free(told.ref(), placeByRef.keySet());
            placeByRef.put(ref, list.size());
            Client added = told.withRef(ref);
            list.add(added);
            if (byName != null) byName.place(added);
        }

        private Same named() {
            Same named = byName;
            if (named == null) {
                byName = named = new Same();
                list.forEach(named::place);
            }
            return named;
        }
    }
}
