package crm.commands.imports;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.cli.Words;
import crm.domain.CrmException;
import crm.domain.Failure;
import crm.domain.Intake;
import crm.render.IntakeView;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code crm import mail PATH…}: touches out of mailboxes. */
public final class ImportMailCommand implements Command {
    private static final int USUAL_MOST_RECIPIENTS = 10;

    /** What {@code --unknown} takes for "do not write a file". */
    private static final String LIST = "list";

    private final Syntax syntax = new Syntax("import mail", "Log the mail with customers as touches.")
            .describe(
                    "Reads mbox files, Maildir folders, single messages (.eml, .emlx) and folders of all these; - is one message"
                            + " or an mbox from standard input. A message is with the customers who have its addresses, or whose"
                            + " domain or contacts have them; those of public mail hosts count as whole addresses only.",
                    "The subject becomes the note. Each message is logged once, whenever it comes again. Lists, newsletters,"
                            + " what machines send, invitations, spam, drafts and mail among ourselves are left out and counted.");
    private final Argument<List<String>> paths = syntax.several("PATH", "a file or folder of mail, or -");
    private final Argument<List<String>> own = syntax.texts(
            "ADDRESS", "an address or domain of ours, beside the setting mail.own; may be repeated", "--own");
    private final Argument<@Nullable String> most =
            syntax.text("N", "leave out what went to more than N people; 10 if not given", "--most-recipients");
    private final Argument<Boolean> body = syntax.flag("keep the text too, not only the subject", "--with-body");
    private final Argument<@Nullable String> unknown =
            syntax.text("FILE", "write who is unknown there, as CSV; 'list' prints it instead", "--unknown");
    private final Importing importing = new Importing(syntax, "mail");

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        List<String> typed = new ArrayList<>(session.settings().mailOwn());
        typed.addAll(Words.split(own.get()));
        OwnMail ours = new OwnMail(typed);
        KindRules kinds = new KindRules(
                session.settings().mailKinds(), "folder:", session.policy().kinds());
        int mostRecipients = mostRecipients();
        Path list = unknown.get() == null || unknown.get().equals(LIST) ? null : path(unknown.get());
        List<Path> places = new ArrayList<>();
        paths.get().forEach(path -> places.add(path(path)));
        MailReading reading = new MailReading(session, places, body.get());
        Strangers strangers = new Strangers();
        Intake.Report report = importing.done(session, String.join(" ", paths.get()), (store, intake) -> {
            MailParties parties = new MailParties(ours, store.correspondents(), strangers, mostRecipients);
            reading.run(intake, new MailTouches(store, parties, kinds, session.by(), intake));
        });
        if (LIST.equals(unknown.get())) {
            session.say(IntakeView.sentence(report));
            strangers.write(
                    session, session.world().out(), session.world().terminal().out());
            return 0;
        }
        if (list != null) {
            strangers.write(session, list);
        }
        session.done(IntakeView.VIEW, report, IntakeView.sentence(report));
        return 0;
    }

    private int mostRecipients() {
        String text = most.get();
        if (text == null) {
            return USUAL_MOST_RECIPIENTS;
        }
        if (!text.matches("[1-9]\\d{0,5}")) {
            throw new CrmException(
                    new Failure.Usage("--most-recipients '" + text + "' is no number of people", "such as 10"));
        }
        return Integer.parseInt(text);
    }

    private static Path path(String typed) {
        try {
            return Path.of(Words.clean("PATH", typed));
        } catch (InvalidPathException e) {
            throw new CrmException(new Failure.Usage("'" + typed + "' is not a path"), e);
        }
    }
}
