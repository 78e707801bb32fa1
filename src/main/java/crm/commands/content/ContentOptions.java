package crm.commands.content;

import crm.cli.Argument;
import crm.cli.Completes;
import crm.cli.LocalFile;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.cli.Words;
import crm.domain.Content;
import crm.domain.CrmException;
import crm.domain.Failure;
import crm.domain.Names;
import crm.domain.Place;
import crm.domain.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The attributes of content, as {@code crm content add} and {@code crm content edit} take them. */
final class ContentOptions {
    private final Argument<@Nullable String> key;
    private final Argument<@Nullable String> kind;
    private final Argument<List<String>> topics;
    private final Argument<@Nullable String> link;
    private final Argument<@Nullable String> file;
    private final Argument<@Nullable String> language;
    private final Argument<@Nullable String> goodUntil;
    private final Argument<@Nullable String> note;

    ContentOptions(Syntax syntax) {
        key = syntax.text("KEY", "short unique name, such as packing-guide", "--key");
        kind = syntax.text("KIND", "article, tip, document or event", "-k", "--kind")
                .completing(Completes.CONTENT_KIND);
        topics = syntax.texts("TOPIC", "what it is about; may be repeated", "--topic")
                .completing(Completes.TOPIC);
        link = syntax.text("URL", "where customers can read it", "--link");
        file = syntax.text("PATH", "the file it is in", "--file").completing(Completes.FILE);
        language = syntax.text("LANGUAGE", "the language it is in, such as en", "--language");
        goodUntil = syntax.text("DATE", "the last day on which it is worth giving", "--good-until");
        note = syntax.text("TEXT", "anything else worth knowing, for us", "--note");
    }

    /** The key asked for, in the form it is stored in; null where none was. */
    @Nullable
    String key() {
        String typed = key.get();
        if (typed == null) {
            return null;
        }
        String folded = Names.fold(typed);
        if (!Names.isKey(folded)) {
            throw new CrmException(new Failure.Usage(
                    "'" + typed + "' cannot be a key", "a key is short and has no blanks, such as packing-guide"));
        }
        return folded;
    }

    /** The content with everything changed that was given. */
    Content applyTo(Content content, Session session) {
        String newKey = key();
        return new Content(
                content.id(),
                newKey == null ? content.key() : newKey,
                content.title(),
                kind.get() == null ? content.kind() : Words.parse(Content.Kind.class, "kind of content", kind.get()),
                place(content.place()),
                text(language, "--language", content.language()),
                goodUntil(content.goodUntil(), session),
                text(note, "--note", content.note()),
                content.added(),
                content.by(),
                topics(content.topics()),
                content.given());
    }

    private @Nullable String place(@Nullable String before) {
        String url = link.get();
        String path = file.get();
        if (url != null && path != null) {
            throw new CrmException(new Failure.Usage("--link and --file contradict each other"));
        }
        if (path != null) {
            return LocalFile.named("--file", path).toString();
        }
        if (url != null && !Place.isLink(Words.clean("--link", url))) {
            throw new CrmException(new Failure.Usage(
                    "'" + url + "' is not a link", "such as https://example.com/packing; a file: --file"));
        }
        return url == null ? before : Words.clean("--link", url);
    }

    private @Nullable LocalDate goodUntil(@Nullable LocalDate before, Session session) {
        String typed = goodUntil.get();
        return typed == null
                ? before
                : When.parse(typed, session.now(), When.Towards.FUTURE).day();
    }

    private List<String> topics(List<String> before) {
        List<String> all = new ArrayList<>(before);
        for (String given : topics.get()) {
            String topic = Words.clean("--topic", given);
            if (all.stream().noneMatch(one -> Names.fold(one).equals(Names.fold(topic)))) {
                all.add(topic);
            }
        }
        return all;
    }

    private static @Nullable String text(Argument<@Nullable String> argument, String what, @Nullable String before) {
        String given = argument.get();
        return given == null ? before : Words.clean(what, given);
    }
}
