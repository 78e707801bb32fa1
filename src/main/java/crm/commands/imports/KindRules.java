package crm.commands.imports;

import crm.domain.Kind;
import crm.domain.Kinds;
import crm.domain.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which kind of touch a letter or meeting is: the first whose rule its subject or place fits, else plain contact. */
final class KindRules {
    private record Rule(boolean ofPlace, Pattern pattern, Kind kind) {}

    private final List<Rule> rules = new ArrayList<>();
    private final Kind usual;

    /**
     * @param patterns by kind; a kind that is none is a {@link crm.domain.Failure.NotOneOf}
     * @param mark what stands before the name of a place, such as {@code folder:}
     */
    KindRules(Map<String, List<String>> patterns, String mark, Kinds kinds) {
        patterns.forEach((name, words) -> {
            Kind kind = kinds.named(name);
            for (String word : words) {
                boolean ofPlace = word.toLowerCase(Locale.ROOT).startsWith(mark);
                rules.add(new Rule(ofPlace, pattern(ofPlace ? word.substring(mark.length()) : word), kind));
            }
        });
        usual = kinds.named(Kinds.DEFAULT);
    }

    /** {@code place} is the folder or calendar; either is null where not said. */
    Kind of(@Nullable String subject, @Nullable String place) {
        if (rules.isEmpty()) {
            return usual;
        }
        String words = subject == null ? "" : Names.fold(subject);
        String name = place == null ? "" : Names.fold(place);
        for (Rule rule : rules) {
            if (rule.ofPlace
                    ? rule.pattern.matcher(name).matches()
                    : rule.pattern.matcher(words).find()) {
                return rule.kind;
            }
        }
        return usual;
    }

    /** Whole words, whatever their case and accents; {@code *} stands for anything, and for other parts of a word. */
    private static Pattern pattern(String glob) {
        StringBuilder regex = new StringBuilder();
        String folded = Names.fold(glob);
        if (!folded.startsWith("*")) {
            regex.append("(?<![\\p{L}\\p{N}])");
        }
        int from = 0;
        for (int star = folded.indexOf('*'); star >= 0; star = folded.indexOf('*', from)) {
            regex.append(Pattern.quote(folded.substring(from, star))).append(".*");
            from = star + 1;
        }
        regex.append(Pattern.quote(folded.substring(from)));
        if (!folded.endsWith("*")) {
            regex.append("(?![\\p{L}\\p{N}])");
        }
        return Pattern.compile(regex.toString());
    }
}
