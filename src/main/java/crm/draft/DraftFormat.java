package crm.draft;

import crm.domain.Sender;
import java.time.OffsetDateTime;
import java.util.Locale;

/** The forms in which a draft can be written. */
public enum DraftFormat {
    /** To be read, and copied from. */
    TEXT("txt"),
    /** A message that mail programs open as a draft. */
    EML("eml"),
    /** One line: a link that opens the message in the mail program. */
    MAILTO("url"),
    /** A page. */
    HTML("html");

    private final String extension;

    DraftFormat(String extension) {
        this.extension = extension;
    }

    /** The word users type, such as {@code text}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How a file of this form ends, without the dot. */
    public String extension() {
        return extension;
    }

    /** The draft in this form; ends with a line break. {@code at} is the moment of writing. */
    public String write(Draft draft, Sender sender, OffsetDateTime at) {
        return switch (this) {
            case TEXT -> text(draft);
            case EML -> Eml.write(draft, sender, at);
            case MAILTO -> Mailto.write(draft) + "\n";
            case HTML -> Page.of(draft);
        };
    }

    private static String text(Draft draft) {
        String to = draft.to() == null
                ? ""
                : "To: " + (draft.toName() == null ? draft.to() : draft.toName() + " <" + draft.to() + ">") + "\n";
        return "Subject: " + draft.subject() + "\n" + to + "\n" + Paragraphs.wrapped(draft.body()) + "\n";
    }
}
