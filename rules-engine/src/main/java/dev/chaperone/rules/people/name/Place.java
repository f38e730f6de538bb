package dev.chaperone.rules.people.name;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Where somebody says they live, reduced to what can be compared.
 *
 * @param city folded and joined by hyphens; empty when the page shows none
 * @param province two letters, or {@code abroad}, or empty when it cannot be told
 * @param area the name of the surrounding area, for towns whose people name either
 */
public record Place(String city, String province, String area) {

    /** How two places stand to each other. */
    public enum Nearness { SAME, SPELT, SAME_AREA, UNKNOWN, OTHER_CITY, OTHER_PROVINCE }

    private record Known(String city, String province, String area) {}

    private static final class Holder {
        static final Map<String, Known> CITIES = read();
    }

    private static final Map<String, String> PROVINCES = Map.ofEntries(
            Map.entry("ontario", "ON"), Map.entry("on", "ON"), Map.entry("ont", "ON"), Map.entry("quebec", "QC"),
            Map.entry("qc", "QC"), Map.entry("pq", "QC"), Map.entry("british-columbia", "BC"), Map.entry("bc", "BC"),
            Map.entry("cb", "BC"), Map.entry("colombie-britannique", "BC"), Map.entry("alberta", "AB"), Map.entry("ab", "AB"),
            Map.entry("manitoba", "MB"), Map.entry("mb", "MB"), Map.entry("saskatchewan", "SK"), Map.entry("sk", "SK"),
            Map.entry("nova-scotia", "NS"), Map.entry("ns", "NS"), Map.entry("nouvelle-ecosse", "NS"),
            Map.entry("new-brunswick", "NB"), Map.entry("nb", "NB"), Map.entry("nouveau-brunswick", "NB"),
            Map.entry("newfoundland", "NL"), Map.entry("nl", "NL"), Map.entry("pei", "PE"), Map.entry("pe", "PE"),
            Map.entry("prince-edward-island", "PE"), Map.entry("yukon", "YT"), Map.entry("yt", "YT"),
            Map.entry("nunavut", "NU"), Map.entry("nu", "NU"), Map.entry("nt", "NT"), Map.entry("nwt", "NT"));
    private static final Set<String> NO_PLACE = Set.of("", "canada", "ca", "can", "earth", "here", "online", "home", "worldwide");

    public static Place of(String location) {
        String[] parts = location.replace('(', ',').replace('/', ',').replace('|', ',').replace('·', ',').split(",");
        String city = parts.length == 0 ? "" : key(parts[0]);
        String province = "";
        for (int i = 1; i < parts.length; i++) {
            String said = key(parts[i]);
            String known = PROVINCES.get(said);
            if (known != null) province = known;
            else if (!NO_PLACE.contains(said) && province.isEmpty()) province = "abroad";
        }
        if (NO_PLACE.contains(city)) return new Place("", "", "");
        Known known = Holder.CITIES.get(city);
        if (known == null) {
            int cut = city.lastIndexOf('-');
            String suffix = cut > 0 ? PROVINCES.get(city.substring(cut + 1)) : null;
            if (suffix != null) {
                province = suffix;
                city = city.substring(0, cut);
                known = Holder.CITIES.get(city);
            } else if (PROVINCES.containsKey(city)) {
                return new Place("", PROVINCES.get(city), "");
            } else if (cut > 0 && province.isEmpty()) {
                known = firstKnown(city);
            }
        }
        if (known != null && (province.isEmpty() || province.equals(known.province))) {
            return new Place(known.city, known.province, known.area);
        }
        return new Place(city, province, "");
    }

    /** A city among other words: "Sherbrooke area", "Toronto based". */
    private static Known firstKnown(String words) {
        String first = words.substring(0, words.indexOf('-'));
        return Holder.CITIES.get(first);
    }

    public Nearness to(Place other) {
        if (city.isEmpty() && province.isEmpty() || other.city.isEmpty() && other.province.isEmpty()) return Nearness.UNKNOWN;
        boolean provincesKnown = !province.isEmpty() && !other.province.isEmpty();
        if (provincesKnown && !province.equals(other.province)) return Nearness.OTHER_PROVINCE;
        if (city.isEmpty() || other.city.isEmpty()) return Nearness.UNKNOWN;
        if (city.equals(other.city)) return Nearness.SAME;
        if (!area.isEmpty() && area.equals(other.area)) return Nearness.SAME_AREA;
        if ((area.isEmpty() || other.area.isEmpty()) && isSpelt(city.replace("-", ""), other.city.replace("-", ""))) return Nearness.SPELT;
        // A place we do not know is most likely far from one we do.
        if (!provincesKnown && area.isEmpty() != other.area.isEmpty()) return Nearness.OTHER_PROVINCE;
        return Nearness.OTHER_CITY;
    }

    /** A slip of the pen in a long name, two in a very long one. */
    private static boolean isSpelt(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        return a.equals(b) || shorter >= 5 && Distance.within(a, b, shorter >= 8 ? 2 : 1);
    }

    /** Too small for the table of places: few there share a family name without being related. */
    public boolean isSmall() {
        return !city.isEmpty() && area.isEmpty();
    }

    private static String key(String s) {
        return String.join("-", Letters.words(s));
    }

    private static Map<String, Known> read() {
        Map<String, Known> out = new HashMap<>();
        for (NameTables.Entry e : NameTables.entries("places.txt")) {
            String[] head = e.head().toLowerCase(Locale.ROOT).split("\\s+");
            String city = key(head[0]);
            Known known = new Known(city, head[1].toUpperCase(Locale.ROOT), head[2]);
            out.put(city, known);
            for (String other : e.items()) if (!other.isEmpty()) out.put(key(other), known);
        }
        return out;
    }
}
