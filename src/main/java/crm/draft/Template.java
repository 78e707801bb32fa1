package crm.draft;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import crm.domain.CrmException;
import crm.domain.Failure;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A message with gaps: {@code Subject: …} in the first line, an empty line, the body. The lines of a paragraph are joined; a
 * line that ends in a backslash keeps its end. Every name must be a {@link Fact}.
 */
public final class Template {
    private static final int LONGEST_SUBJECT = 100;
    private static final String SUBJECT = "subject:";

    /** Sections inside sections: each may be a list, and lists inside lists multiply. */
    private static final int DEEPEST = 5;

    private static final Set<String> KNOWN = Stream.concat(
                    Stream.of(Fact.values()).map(Fact::word), Stream.of(".", "this", "-first", "-last", "-index"))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> ITEMS = Set.of(Fact.GIFT.word(), Fact.GIFT_DAY.word());
    private static final Pattern EMPTY_LINE = Pattern.compile("^[ \\t]*$", Pattern.MULTILINE | Pattern.UNIX_LINES);

    /** A tag: its sign, if any, and its name. */
    private static final Pattern TAG = Pattern.compile("\\{\\{\\{?\\s*([#^/&!=><$]?)\\s*([^{}]*?)\\s*}");

    /** How the compiler words its errors. */
    private static final Pattern LINE = Pattern.compile("(.*?)\\s*(?:@|on) line (\\d+)\\s*", Pattern.DOTALL);

    private final String name;
    private final String place;
    private final com.samskivert.mustache.Template compiled;

    private Template(String name, String place, com.samskivert.mustache.Template compiled) {
        this.name = name;
        this.place = place;
        this.compiled = compiled;
    }

    /**
     * Reads and checks a template.
     *
     * @param place what errors call it, such as the path of its file
     * @throws CrmException {@link Failure.BadData} with {@code place:line} for broken syntax, an unknown name or no subject
     */
    public static Template parse(String name, String place, String source) {
        String text = source.replace("\r\n", "\n");
        String[] lines = text.split("\n", 3);
        if (!lines[0].toLowerCase(Locale.ROOT).startsWith(SUBJECT)) {
            throw bad(place, 1, "the first line must be 'Subject: …'");
        }
        if (lines.length > 1 && !lines[1].isBlank()) {
            throw bad(place, 2, "an empty line must follow the subject");
        }
        check(place, text);
        try {
            // Breaks are marked before any fact is put in: a backslash in stored text means nothing, and a line that
            // comes out empty ends no paragraph.
            String marked = text.replace("\\\n", Facts.BREAK + "\n");
            marked = EMPTY_LINE.matcher(marked).replaceAll(Paragraphs.END);
            com.samskivert.mustache.Template compiled = Mustache.compiler()
                    .escapeHTML(false)
                    .emptyStringIsFalse(true)
                    .strictSections(true)
                    .withFormatter(Template::words)
                    .withCollector(new PlainCollector())
                    .compile(marked);
            return new Template(name, place, compiled);
        } catch (MustacheException e) {
            throw failure(place, e);
        }
    }

    /** The name, such as {@code check-in}. */
    public String name() {
        return name;
    }

    /** The message, with {@code reason} for why this template. */
    public Draft fill(Facts facts, String reason) {
        String text;
        try {
            text = compiled.execute(facts.byName());
        } catch (MustacheException e) {
            throw failure(place, e);
        }
        int end = text.indexOf('\n');
        String subject =
                Prose.line((end < 0 ? text : text.substring(0, end)).substring(SUBJECT.length()), LONGEST_SUBJECT);
        if (subject.isEmpty()) {
            throw bad(place, 1, "the subject came out empty");
        }
        String body = Paragraphs.joined(end < 0 ? "" : text.substring(end));
        if (body.isEmpty()) {
            throw bad(place, 3, "the message came out empty");
        }
        Recipient recipient = facts.recipient();
        String recipientName = Prose.line(recipient.name());
        return new Draft(
                facts.customer().key(),
                name,
                reason,
                recipient.email(),
                recipientName.isEmpty() ? null : recipientName,
                subject,
                body);
    }

    private static CrmException failure(String place, MustacheException cause) {
        if (cause instanceof MustacheException.Context missing) {
            return bad(place, missing.lineNo, unknown(missing.key));
        }
        Matcher matcher = LINE.matcher(String.valueOf(cause.getMessage()));
        return matcher.matches()
                ? bad(place, Integer.parseInt(matcher.group(2)), matcher.group(1))
                : bad(place, 1, String.valueOf(cause.getMessage()));
    }

    private static CrmException bad(String place, int line, String why) {
        return new CrmException(new Failure.BadData(place + ":" + line, why));
    }

    private static String unknown(String name) {
        return "there is no fact '" + name + "'";
    }

    /** A value where a template prints it: text as it is, a list in words, of a gift or a promise what it was. */
    private static String words(Object value) {
        if (value instanceof List<?> items) {
            return Prose.list(items.stream().map(Template::words).toList());
        }
        if (value instanceof Map<?, ?> item) {
            Object owed = item.get(Fact.OWED.word());
            Object what = owed == null ? item.get(Fact.GIFT.word()) : owed;
            return what == null ? "" : what.toString();
        }
        return value.toString();
    }

    /**
     * Refuses what the compiler would let through: brackets that are opened and not closed, names that are no fact, also in parts that today's facts leave out; other
     * templates and other brackets than {@code {{ }}}, which nobody needs here; sections too deep to be meant.
     */
    private static void check(String place, String text) {
        Matcher tag = TAG.matcher(text);
        Deque<String> open = new ArrayDeque<>();
        int line = 1;
        int counted = 0;
        int from = 0;
        while (tag.find()) {
            closed(place, text, from, tag.start());
            from = tag.end();
            for (; counted < tag.start(); counted++) {
                line += text.charAt(counted) == '\n' ? 1 : 0;
            }
            if (!text.startsWith("}", from)) {
                throw bad(place, line, "'" + tag.group() + "' wants one more '}'");
            }
            String sign = tag.group(1);
            String name = tag.group(2);
            switch (sign) {
                case "!" -> {}
                case "=", ">", "<", "$" -> throw bad(place, line, "'{{" + sign + "' has no meaning in a message");
                default -> {
                    if (!KNOWN.contains(name) || (ITEMS.contains(name) && !open.contains(Fact.GIFTS.word()))) {
                        throw bad(place, line, unknown(name));
                    }
                    if (sign.equals("/")) {
                        open.poll();
                    } else if (!sign.isEmpty() && !sign.equals("&")) {
                        open.push(name);
                    }
                    if (open.size() > DEEPEST) {
                        throw bad(place, line, "more than " + DEEPEST + " sections inside each other");
                    }
                }
            }
        }
        closed(place, text, from, text.length());
    }

    /** Between two tags no third begins: it would be sent as it stands. */
    private static void closed(String place, String text, int from, int end) {
        int open = text.indexOf("{{", from);
        if (open >= 0 && open < end) {
            int line = 1
                    + Math.toIntExact(text.substring(0, open)
                            .chars()
                            .filter(c -> c == '\n')
                            .count());
            throw bad(place, line, "'{{' without '}}'");
        }
    }

    /** Lets a template reach into our maps and lists, and into nothing else: no method or field of a value is ever tried. */
    private static final class PlainCollector implements Mustache.Collector {
        @Override
        public @Nullable Iterator<?> toIterator(Object value) {
            return value instanceof Collection<?> items ? items.iterator() : null;
        }

        @Override
        public Mustache.@Nullable VariableFetcher createFetcher(Object context, String name) {
            if (name.equals(".") || name.equals("this")) {
                return (value, ignored) -> value;
            }
            return context instanceof Map<?, ?>
                    ? (value, key) -> ((Map<?, ?>) value).containsKey(key)
                            ? ((Map<?, ?>) value).get(key)
                            : com.samskivert.mustache.Template.NO_FETCHER_FOUND
                    : null;
        }

        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new ConcurrentHashMap<>();
        }
    }
}
