package crm.commands;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.demo.Firm;
import crm.domain.CrmException;
import crm.domain.Customer;
import crm.domain.Failure;
import crm.domain.Sender;
import crm.domain.Text;
import crm.domain.Verdict;
import crm.draft.Draft;
import crm.draft.DraftFormat;
import crm.render.StaleView;
import crm.render.Theme;
import crm.store.Store;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code crm demo}: what crm does, shown on a firm that does not exist. */
final class DemoCommand implements Command {
    private static final int SHOWN = 10;
    private static final String SUGGESTED = "~/crm-demo.db";

    private final Syntax syntax = new Syntax("demo", "Show crm at work in a made-up firm.")
            .describe(
                    "Forty customers and two years of touches, with people, promises, content, papers, handoffs, answers and"
                            + " risks: the same every time, dated back from today. Without --into nothing is kept; your own"
                            + " store is never touched.",
                    "With --output other than table only the stale ones are printed, as crm stale does.");
    private final Argument<@Nullable String> into = syntax.text(
                    "PATH", "keep the firm in a store of its own there, to try things on", "--into")
            .completing(Completes.FILE);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Firm firm = Firm.of(session.today(), session.zone());
        String kept = into.get();
        if (kept == null) {
            try (Store store = Store.inMemory()) {
                fill(store, firm, session);
                show(store, firm, session);
            }
            return 0;
        }
        Path path = Path.of(Text.required("--into", kept));
        try (Store store = create(path, firm, session)) {
            if (session.forPeople()) {
                session.print("made " + kept + ": " + size(firm));
                tryIt(session, kept, first(ranked(store, session)));
            } else {
                session.say("made " + kept + ": " + size(firm));
                session.list(
                        StaleView.view(false, session.today()),
                        ranked(store, session).iterator());
            }
        }
        return 0;
    }

    /** Never into a file that is there, and nothing is left where it could not be filled. */
    private static Store create(Path path, Firm firm, Session session) {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new CrmException(
                    new Failure.File(path.toString(), "is there already", "name another path, or remove it first"));
        }
        Store store = Store.openOrCreate(path);
        try {
            fill(store, firm, session);
            return store;
        } catch (RuntimeException e) {
            store.close();
            for (String ending : List.of("", "-wal", "-shm")) {
                remove(path.resolveSibling(path.getFileName() + ending));
            }
            throw e;
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // What stopped us from filling the store is the failure to tell.
        }
    }

    private static void fill(Store store, Firm firm, Session session) {
        store.write(session.by(), Instant.now(session.world().clock()), "demo", () -> {
            new DemoFirm(store, session.world().random()).settle(firm, session.today());
            return firm;
        });
    }

    private static void show(Store store, Firm firm, Session session) throws IOException {
        List<Verdict> ranked = ranked(store, session);
        if (!session.forPeople()) {
            session.list(StaleView.view(false, session.today()), ranked.iterator());
            return;
        }
        session.print(Firm.ABOUT);
        session.print("They are made up, and so are their " + size(firm) + ".");
        heading(session, "Who got nothing of value for too long, most urgent first:");
        List<Verdict> top = ranked.subList(0, Math.min(SHOWN, ranked.size()));
        session.list(StaleView.view(false, session.today()), top.iterator());
        if (ranked.size() > top.size()) {
            session.print("… and " + (ranked.size() - top.size()) + " more");
        }
        session.print(worth(ranked, firm));
        if (!ranked.isEmpty()) {
            draft(store, session, ranked.get(0));
        }
        tryIt(session, null, first(ranked));
    }

    /** The message for the first, signed by who looks after them. */
    private static void draft(Store store, Session session, Verdict first) throws IOException {
        heading(session, "A message for the first of them:");
        Sender sender = new Sender(first.customer().owner(), Firm.NAME, null, null);
        Draft draft =
                Drafting.of(session, store, first.account(), sender, null, null).draft(session, null);
        session.printText(DraftFormat.TEXT.write(draft, sender, session.now().toOffsetDateTime()));
    }

    private static void tryIt(Session session, @Nullable String kept, String key) throws IOException {
        heading(session, "Try it yourself:");
        String path = kept == null ? SUGGESTED : quoted(kept);
        if (kept == null) {
            session.print("  crm demo --into " + path);
        }
        session.print("  crm --db " + path + " stale --explain");
        session.print("  crm --db " + path + " today");
        session.print("  crm --db " + path + " show " + key);
        session.print("  crm --db " + path + " touch " + key + " 'called, and listened' -k check-in -c call");
        if (kept != null) {
            session.print("  crm --db " + path + " draft " + key);
        }
    }

    private static void heading(Session session, String text) throws IOException {
        session.print("");
        session.printPainted(session.theme().paint(Theme.Role.STRONG, text));
        session.print("");
    }

    private static List<Verdict> ranked(Store store, Session session) {
        return StaleAccounts.of(session, store);
    }

    private static String first(List<Verdict> ranked) {
        return ranked.isEmpty() ? "zoe" : ranked.get(0).customer().key();
    }

    /** Whether it matters. */
    private static String worth(List<Verdict> ranked, Firm firm) {
        return "Together they are worth "
                + sum(ranked.stream().map(Verdict::customer).toList())
                + " of the " + sum(firm.customers()) + " a year that all customers pay.";
    }

    private static String sum(List<Customer> customers) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Customer customer : customers) {
            BigDecimal revenue = customer.revenue();
            sum = revenue == null ? sum : sum.add(revenue);
        }
        return sum.toPlainString();
    }

    private static String size(Firm firm) {
        return firm.customers().size() + " customers, " + firm.people().size() + " people and "
                + firm.touches().size() + " touches in two years";
    }

    /** As a shell takes it for one word. */
    private static String quoted(String path) {
        for (int index = 0; index < path.length(); index++) {
            char character = path.charAt(index);
            if (!Character.isLetterOrDigit(character) && "/._-+:@".indexOf(character) < 0) {
                return "'" + path.replace("'", "'\\''") + "'";
            }
        }
        return path;
    }
}
