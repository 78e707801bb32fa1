package crm.commands.imports;

import crm.domain.Kind;
import crm.domain.Kinds;
import crm.domain.Names;
import crm.exchange.mail.Letter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Which kind of touch a letter is: the first whose rule its subject or folder fits, else plain contact. */
final class MailKinds {
    private static final String FOLDER = "folder:";

    private record Rule(boolean folder, Pattern pattern, Kind kind) {}

    private final List<Rule> rules = new ArrayList<>();
    private final Kind usual;

    /** {@code patterns} by kind; a kind that is none is a {@link crm.domain.Failure.NotOneOf}. */
    MailKinds(Map<String, List<String>> patterns, Kinds kinds) {
        patterns.forEach((name, words) -> {
            Kind kind = kinds.named(name);
            for (String word : words) {
                boolean folder = word.toLowerCase(Locale.ROOT).startsWith(FOLDER);
                rules.add(new Rule(folder, pattern(folder ? word.substring(FOLDER.length()) : word), kind));
            }
        });
        usual = kinds.named(Kinds.DEFAULT);
    }

    Kind of(Letter letter) {
        if (rules.isEmpty()) {
            return usual;
        }
        String subject = letter.subject() == null ? "" : Names.fold(letter.subject());
        String folder = Names.fold(letter.folder());
        for (Rule rule : rules) {
            if (rule.folder
                    ? rule.pattern.matcher(folder).matches()
                    : rule.pattern.matcher(subject).find()) {
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
