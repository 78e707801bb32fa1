package crm.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The one table of what counts: which kinds of touch there are, and which of them add value. */
public final class Kinds {
    /** The kind of a touch when none is given. */
    public static final String DEFAULT = "contact";

    /** The one kind that comes in unless it is said otherwise. */
    public static final String COMPLAINT = "complaint";

    /** The kind of the touch that keeps a promise of ours. */
    public static final String PROMISE_KEPT = "promise-kept";

    /** The kind of what goes to everybody alike. */
    public static final String NEWSLETTER = "newsletter";

    /** The kind of a note among ourselves. */
    public static final String INTERNAL = "internal";

    private static final List<Kind> BUILT_IN = List.of(
            gives("article", "something worth reading on a subject they care about"),
            gives("tip", "advice they can use, perhaps from another customer"),
            gives("intro", "an introduction to somebody useful to them"),
            gives("check-in", "asked whether what they bought meets their needs"),
            gives("training", "taught them something"),
            gives("fix", "put right what was wrong"),
            gives("ask", "asked what would serve them better"),
            gives("thanks", "thanked them"),
            gives("report", "told them how things stand"),
            gives("event", "had them at an event"),
            gives(PROMISE_KEPT, "did what we said we would"),
            takes("contact", "contact that gave nothing in particular"),
            takes("pitch", "tried to sell something"),
            takes("quote", "sent a price"),
            takes("invoice", "asked for money"),
            takes("admin", "paperwork, dates, logistics"),
            takes("renewal", "talked about renewing"),
            takes(NEWSLETTER, "the same letter everybody gets"),
            takes(COMPLAINT, "they complained; logged as inbound"),
            new Kind(INTERNAL, false, false, "a note among ourselves: history, never contact"));

    private final Map<String, Kind> byName = new LinkedHashMap<>();

    private Kinds(List<Kind> kinds) {
        for (Kind kind : kinds) {
            byName.put(kind.name(), kind);
        }
    }

    public static Kinds builtIn() {
        return new Kinds(BUILT_IN);
    }

    /** These kinds, with some replaced and others added at the end: a kind of the same name is replaced. */
    public Kinds with(List<Kind> changes) {
        List<Kind> kinds = all();
        kinds.addAll(changes);
        return new Kinds(kinds);
    }

    public List<Kind> all() {
        return new ArrayList<>(byName.values());
    }

    public List<String> names() {
        return new ArrayList<>(byName.keySet());
    }

    /** The kind of that name, upper or lower case; a {@link Failure.NotOneOf} if there is none. */
    public Kind named(String name) {
        Kind kind = byName.get(name.strip().toLowerCase(Locale.ROOT));
        if (kind == null) {
            throw new CrmException(new Failure.NotOneOf("kind", name, names()));
        }
        return kind;
    }

    private static Kind gives(String name, String about) {
        return new Kind(name, true, true, about);
    }

    private static Kind takes(String name, String about) {
        return new Kind(name, false, true, about);
    }
}
