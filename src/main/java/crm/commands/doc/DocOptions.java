package crm.commands.doc;

import crm.cli.Argument;
import crm.cli.Completes;
import crm.cli.LocalFile;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.cli.Words;
import crm.domain.Document;
import crm.domain.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The attributes of a document, as {@code crm doc add} and {@code crm doc edit} take them. */
final class DocOptions {
    private final Argument<@Nullable String> kind;
    private final Argument<@Nullable String> title;
    private final Argument<@Nullable String> revision;
    private final Argument<Boolean> last;

    DocOptions(Syntax syntax) {
        kind = syntax.text("KIND", "specification, design, contract, minutes or other", "-k", "--kind")
                .completing(Completes.DOCUMENT_KIND);
        title = syntax.text("TITLE", "what we call it", "--title");
        revision = syntax.text("VERSION", "which version it is, such as 1.2", "--revision");
        last = syntax.flag("it is the final one; another one of its kind stops to be", "--final");
    }

    boolean last() {
        return last.get();
    }

    /** The document with everything changed that was given. */
    Document applyTo(Document document) {
        return new Document(
                document.id(),
                document.customer(),
                kind.get() == null ? document.kind() : Words.parse(Document.Kind.class, "kind of document", kind.get()),
                title.get() == null ? document.title() : Words.clean("--title", title.get()),
                document.place(),
                revision.get() == null ? document.version() : Words.clean("--revision", revision.get()),
                document.sha256(),
                last.get() || document.last(),
                document.replaces(),
                document.added(),
                document.by());
    }

    /** A link as typed, or the absolute path of a file that is there. */
    static String place(String what, String typed) {
        String clean = Words.clean(what, typed);
        return Place.isLink(clean) ? clean : LocalFile.named(what, clean).toString();
    }

    /** Says what follows from the change and may not have been meant. */
    static void say(Session session, Document document, List<Document> retired) {
        for (Document other : retired) {
            session.say(other.title() + (other.version() == null ? "" : " " + other.version()) + " is no longer final ["
                    + other.id() + "]");
        }
        if (document.sha256() == null && !Place.isLink(document.place())) {
            session.say(document.place() + " is too large to watch: crm will not notice when it changes");
        }
    }

    /** {@code Pump specification 1.2 (specification, final)}. */
    static String named(Document document) {
        return document.title() + (document.version() == null ? "" : " " + document.version()) + " ("
                + document.kind().word() + (document.last() ? ", final" : "") + ")";
    }
}
