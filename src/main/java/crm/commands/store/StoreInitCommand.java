package crm.commands.store;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.cli.Words;
import crm.domain.CrmException;
import crm.domain.Failure;
import crm.render.StoreView;
import crm.store.Foundation;
import crm.store.Place;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** {@code crm store init}: makes the store, and on a server the roles of those who work with it. */
final class StoreInitCommand implements Command {
    private static final String WRITER = "crm_writer";
    private static final String READER = "crm_reader";

    private final Syntax syntax = new Syntax(
                    "store init", "Make the store, and on a server who may write and who may read.")
            .describe(
                    "Makes the store where there is none, in a file or in the schema crm of a database, and brings an older one"
                            + " up to date. Whoever runs it on a server owns the store.",
                    "On a server it makes two roles, too: whoever is granted the first may do everything but change the"
                            + " tables themselves, whoever is granted the second may look at everything. Nobody can log in as"
                            + " one of them: colleagues log in as themselves, and GRANT lets them in.",
                    "Run again it changes nothing, and gives both roles back what rights somebody took away.");
    private final Argument<@Nullable String> writer =
            syntax.text("NAME", "the role of those who write; crm_writer where left out", "--writer");
    private final Argument<@Nullable String> reader =
            syntax.text("NAME", "the role of those who only read; crm_reader where left out", "--reader");

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Place place = session.place();
        boolean onServer = Place.isServer(place.toString());
        if (!onServer && (writer.given() || reader.given())) {
            throw new CrmException(new Failure.Usage(
                    "a store in a file has no roles: " + place, "its mode says who may what, as of any file"));
        }
        String writes = role("--writer", writer, WRITER);
        String reads = role("--reader", reader, READER);
        if (writes.equals(reads)) {
            throw new CrmException(new Failure.Usage(
                    "--writer and --reader are the same role", "who writes may read anyway: name two"));
        }
        Foundation.Founded founded = Foundation.store(place);
        if (onServer) {
            founded = Foundation.roles(place, writes, reads, founded);
        }
        StoreView.Made made = new StoreView.Made(
                founded.place(),
                founded.made(),
                founded.schema(),
                onServer ? writes : null,
                onServer ? reads : null,
                founded.rolesMade());
        session.done(StoreView.MADE, made, sentence(made));
        if (onServer) {
            session.say("next, for each colleague: GRANT " + Foundation.shown(writes) + " TO NAME, or GRANT "
                    + Foundation.shown(reads) + " TO NAME for those who only read");
        }
        return 0;
    }

    private static String role(String option, Argument<@Nullable String> given, String usual) {
        String name = given.get();
        return name == null ? usual : Words.clean(option, name);
    }

    private static String sentence(StoreView.Made made) {
        String store = made.made() ? "made " + made.store() : made.store() + " is there";
        String schema = store + ", schema " + made.schema();
        return made.rolesMade().isEmpty()
                ? schema + (made.writer() == null ? "" : "; its roles have their rights")
                : schema + "; made " + String.join(" and ", made.rolesMade());
    }
}
