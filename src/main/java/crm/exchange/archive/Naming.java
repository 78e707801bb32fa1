package crm.exchange.archive;

import crm.domain.Noun;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The nouns that are known here by their names, and some of the names that are not. */
final class Naming {
    /** So many strange names are told; a file may hold any number. */
    private static final int TOLD = 20;

    private final Map<String, Noun> nouns = new LinkedHashMap<>();
    private final Set<String> strangers = new LinkedHashSet<>();
    private int unknown;

    Naming(List<Noun> known) {
        for (Noun noun : known) {
            nouns.put(noun.name(), noun);
        }
    }

    Collection<Noun> all() {
        return nouns.values();
    }

    /** The noun of that name; null where there is none, and {@code records} are counted as left out. */
    @Nullable
    Noun noun(String name, long records) {
        Noun noun = nouns.get(name);
        if (noun == null) {
            unknown = (int) Math.min(Integer.MAX_VALUE, unknown + Math.max(0, records));
            strange(name);
        }
        return noun;
    }

    /** The place of a field; -1, and remembered, where there is none. */
    int place(Noun noun, String field) {
        int place = noun.place(field);
        if (place < 0) {
            strange(noun.name() + "." + field);
        }
        return place;
    }

    private void strange(String name) {
        if (strangers.size() < TOLD) {
            strangers.add(name.length() > 60 ? name.substring(0, 59) + "…" : name);
        }
    }

    Collection<String> strangers() {
        return strangers;
    }

    int unknown() {
        return unknown;
    }
}
