package crm.draft;

import java.util.Locale;
import java.util.Set;

/** How to greet somebody by name; with none where it is not plain that there is one: a greeting without a name is never wrong. */
final class Greeting {
    private static final Set<String> TITLES = Set.of(
            "dr", "mr", "mrs", "ms", "miss", "mx", "prof", "professor", "sir", "dame", "herr", "frau", "mme", "m");

    /** What a name has between its words in small letters: {@code Maria de la Cruz}, {@code Tom and Maria}. */
    private static final Set<String> BETWEEN = Set.of(
            "af", "al", "and", "av", "bin", "bint", "da", "dal", "das", "de", "del", "della", "den", "der", "di", "do",
            "dos", "du", "e", "el", "i", "ibn", "la", "le", "of", "ten", "ter", "und", "van", "vom", "von", "y", "zu",
            "zum", "zur", "&");

    /** Begins what is no name, whoever wrote it: {@code the new apprentice}, {@code our friends at the harbour}. */
    private static final Set<String> NO_NAME = Set.of(
            "a",
            "an",
            "the",
            "this",
            "that",
            "some",
            "somebody",
            "someone",
            "my",
            "our",
            "your",
            "his",
            "her",
            "their",
            "all",
            "everybody",
            "everyone",
            "both",
            "two",
            "three",
            "reception",
            "office",
            "team",
            "support",
            "sales",
            "purchasing",
            "accounting",
            "accounts");

    private Greeting() {}

    /**
     * The first name, where it is plain that there is one. After a title comes a family name, so the whole stays; a comma
     * (more than one person, or a family name first) and an address give none.
     *
     * @param name as it was written, on one line; may be empty
     * @param known whether it is the name of a contact; else any words may stand there, and must look like a name
     */
    static String name(String name, boolean known) {
        String[] words = name.split(" ", -1);
        String first = words[0];
        boolean none = name.indexOf(',') >= 0
                || name.indexOf('@') >= 0
                || NO_NAME.contains(first.toLowerCase(Locale.ROOT))
                || !(known || looksLikeAName(words));
        if (none) {
            return "";
        }
        String bare = first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
        boolean several = name.contains(" and ") || name.contains(" & ");
        boolean whole = several || bare.length() < 2 || TITLES.contains(bare.toLowerCase(Locale.ROOT));
        return whole ? name : first;
    }

    /** Every word begins with a letter that is not a small one, but for what names have between. */
    private static boolean looksLikeAName(String[] words) {
        for (int index = 0; index < words.length; index++) {
            String word = words[index];
            boolean between = index > 0 && index < words.length - 1 && BETWEEN.contains(word);
            boolean title = index == 0 && TITLES.contains(word.replace(".", ""));
            boolean capital = !word.isEmpty()
                    && Character.isLetter(word.codePointAt(0))
                    && !Character.isLowerCase(word.codePointAt(0));
            if (!between && !title && !capital) {
                return false;
            }
        }
        return true;
    }
}
