package crm.demo;

import crm.domain.Content;
import crm.domain.Document;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the firm has to give, as {@code library.txt} has it, and the papers of {@code documents.txt}. */
final class Library {
    private static final String NOTES = "https://notes.ternlindgren.example/";
    private static final String PAPERS = "https://papers.ternlindgren.example/";

    private Library() {}

    static List<Content> contents(Workdays days) {
        return Entry.read(
                        "library.txt",
                        "article",
                        "tip",
                        "document",
                        "event",
                        "topics",
                        "at",
                        "until",
                        "added",
                        "language",
                        "note")
                .stream()
                .map(entry -> content(entry, days))
                .toList();
    }

    private static Content content(Entry entry, Workdays days) {
        return new Content(
                0,
                entry.whose(),
                entry.what(),
                kind(entry),
                entry.has("at") ? NOTES + entry.text("at") : null,
                entry.text("language", "en"),
                entry.day("until", days),
                entry.text("note"),
                days.ago(entry.number("added")),
                "Ines",
                entry.list("topics"),
                0);
    }

    private static Content.Kind kind(Entry entry) {
        for (Content.Kind kind : Content.Kind.values()) {
            if (entry.has(kind.word())) {
                return kind;
            }
        }
        throw new IllegalStateException("what is it? " + entry);
    }

    /** In the order in which they were added: one that replaces another comes after it. */
    static List<Document> documents(Workdays days, Cast cast) {
        List<Document> documents = new ArrayList<>();
        Map<String, String> versions = new HashMap<>();
        for (Entry entry : Entry.read(
                "documents.txt",
                "contract",
                "specification",
                "design",
                "minutes",
                "at",
                "version",
                "added",
                "final",
                "replaces")) {
            Document document = document(entry, days, cast, versions.get(title(entry, entry.text("replaces"))));
            versions.put(title(entry, document.version()), document.id());
            documents.add(document);
        }
        return documents;
    }

    private static String title(Entry entry, @Nullable String version) {
        return entry.whose() + " " + entry.what() + " " + version;
    }

    private static Document document(Entry entry, Workdays days, Cast cast, @Nullable String replaces) {
        Document.Kind kind = Document.Kind.OTHER;
        for (Document.Kind one : Document.Kind.values()) {
            kind = entry.has(one.word()) ? one : kind;
        }
        String at = entry.text("at", "");
        LocalDate added = days.ago(entry.number("added"));
        return new Document(
                entry.id(),
                cast.customer(entry.whose()),
                kind,
                entry.what(),
                at.startsWith("/") ? at : PAPERS + at,
                entry.text("version"),
                null,
                entry.has("final"),
                entry.has("replaces") ? replaces : null,
                added,
                cast.owner(entry.whose()));
    }
}
