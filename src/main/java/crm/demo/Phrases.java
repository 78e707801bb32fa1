package crm.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was said and done, by theme, and how often that is in each way to look after an account. */
final class Phrases {
    private final Map<String, List<Episode>> themes = new HashMap<>();
    private final Map<String, List<Rhythm>> rhythms = new HashMap<>();

    /** A touch, and those that follow from it. */
    record Episode(Happening first, List<Happening> next) {
        /** Days from the first touch to the last. */
        int length() {
            return next.isEmpty() ? 0 : next.get(next.size() - 1).days();
        }
    }

    /** {@code theme} comes up about every {@code days} days. */
    record Rhythm(String theme, int days) {}

    Phrases() {
        List<Episode> theme = new ArrayList<>();
        for (String line : Resource.lines("phrases.txt")) {
            if (line.startsWith("[")) {
                theme = new ArrayList<>();
                themes.put(line.substring(1, line.length() - 1), theme);
            } else if (line.startsWith(" ")) {
                theme.get(theme.size() - 1).next().add(Happening.parse(line));
            } else {
                theme.add(new Episode(Happening.parse(line), new ArrayList<>()));
            }
        }
        for (String line : Resource.lines("rhythms.txt")) {
            String[] words = line.split("[ ,]+");
            List<Rhythm> rhythm = new ArrayList<>();
            for (int word = 1; word < words.length; word += 2) {
                rhythm.add(new Rhythm(words[word], Integer.parseInt(words[word + 1])));
            }
            rhythms.put(words[0], rhythm);
        }
    }

    List<Episode> theme(String name) {
        return known(themes, name);
    }

    List<Rhythm> rhythm(String name) {
        return known(rhythms, name);
    }

    private static <T> List<T> known(Map<String, List<T>> lists, String name) {
        List<T> list = lists.get(name);
        if (list == null) {
            throw new IllegalStateException("no theme or rhythm " + name);
        }
        return list;
    }
}
