package crm.store;

import crm.domain.Names;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that name somebody, found in a text as whole words, in any case, with accents or without. */
final class Mention {
    /** What stands in their place. */
    static final String ERASED = "[erased]";

    private final Set<String> forms = new LinkedHashSet<>();
    private final Pattern pattern;

    Mention(Collection<String> words) {
        for (String word : words) {
            forms.add(Normalizer.normalize(word, Normalizer.Form.NFC));
            forms.add(Normalizer.normalize(word, Normalizer.Form.NFD));
            forms.add(Names.fold(word));
        }
        forms.removeIf(String::isBlank);
        List<String> quoted = new ArrayList<>();
        forms.forEach(form -> quoted.add(Pattern.quote(form)));
        pattern = Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + String.join("|", quoted) + ")(?![\\p{L}\\p{N}\\p{M}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    boolean in(String text) {
        return pattern.matcher(text).find();
    }

    String takenOut(String text) {
        return pattern.matcher(text).replaceAll(Matcher.quoteReplacement(ERASED));
    }

    /** As they may stand in a file. */
    Set<String> forms() {
        return forms;
    }
}
