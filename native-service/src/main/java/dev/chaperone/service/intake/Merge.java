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
 * <p>Whoever has the id of somebody kept takes that place. A list without ids is told by names and what else is known, since
 * its row numbers mean nothing beside another list's: nobody kept is ever overwritten by somebody else of the same row.
 *
 * @param clients the list as it becomes
 * @param fresh who was not on it
 * @param updated who was, and of whom something is told now that was not kept
 * @param unchanged who was, just so
 */
public record Merge(List<Client> clients, int fresh, int updated, int unchanged) {

    public static Merge of(List<Client> kept, Intake read) {
        Same all = new Same();
        Map<String, Integer> placeByRef = new HashMap<>();
        List<Client> list = new ArrayList<>(kept);
        for (int i = 0; i < kept.size(); i++) placeByRef.put(kept.get(i).ref(), i);
        if (read.numbered()) kept.forEach(all::place);
        int fresh = 0;
        int updated = 0;
        for (Client told : read.clients()) {
            Integer place = read.numbered() ? place(all.find(told)) : placeByRef.get(told.ref());
            if (place == null) {
                fresh++;
                String ref = read.numbered() ? free(told.ref(), placeByRef) : told.ref();
                placeByRef.put(ref, list.size());
                list.add(Same.withRef(told, ref));
                // Places in both lists stay the same.
                if (read.numbered()) all.place(told);
                continue;
            }
            Client merged = Same.merged(list.get(place), told, read.standings());
            if (!merged.equals(list.get(place))) updated++;
            list.set(place, merged);
        }
        return new Merge(list, fresh, updated, read.clients().size() - fresh - updated);
    }

    private static @Nullable Integer place(int found) {
        return found < 0 ? null : found;
    }

    private static String free(String ref, Map<String, Integer> taken) {
        String free = ref;
        for (int n = taken.size() + 1; taken.containsKey(free); n++) free = String.valueOf(n);
        return free;
    }
}
