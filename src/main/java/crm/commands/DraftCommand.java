package crm.commands;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.cli.Words;
import crm.config.PrivateFiles;
import crm.domain.Account;
import crm.domain.Content;
import crm.domain.CrmException;
import crm.domain.Customer;
import crm.domain.Failure;
import crm.domain.Names;
import crm.domain.Shape;
import crm.domain.Suggestion;
import crm.domain.Verdict;
import crm.draft.Draft;
import crm.draft.DraftFormat;
import crm.draft.Offer;
import crm.render.Ages;
import crm.render.DraftView;
import crm.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code crm draft CUSTOMER}: a message worth sending. */
final class DraftCommand implements Command {
    private final Syntax syntax = new Syntax("draft", "Write a message to a customer from what is known of them.")
            .describe(
                    "The template follows the situation: a late promise, a reply owed, the first 90 days, a long silence, something useful,"
                            + " a check-in. Which one and why is said on stderr. crm template list shows them.",
                    "Where crm suggest finds something that fits them, the best of it is offered, what fits the reader first; not in a"
                            + " reply that is owed. What the reader cares about comes before what the customer does.",
                    "Notes are for us and never get into a draft; what --value says a customer got does.");
    private final Argument<@Nullable String> customer =
            syntax.optional("CUSTOMER", "whom to write to").completing(Completes.CUSTOMER);
    private final Argument<@Nullable String> template = syntax.text(
                    "NAME", "this template, whatever the situation", "-t", "--template")
            .completing(Completes.TEMPLATE);
    private final Argument<@Nullable String> with = syntax.text(
                    "CONTACT", "the person it is for; else whom we last spoke with", "-w", "--with")
            .completing(Completes.CONTACT);
    private final Argument<@Nullable String> content = syntax.text(
                    "CONTENT",
                    "something to offer: a key of the library, or words, a link, or both: 'our guide to packing https://…'",
                    "--content")
            .completing(Completes.CONTENT);
    private final Argument<Boolean> nothing = syntax.flag("offer nothing from the library", "--no-content");
    private final Argument<@Nullable String> format = syntax.text(
                    "FORMAT", "text, eml (for a mail program), mailto (a link) or html", "-f", "--format")
            .completing(Completes.DRAFT_FORMAT);
    private final Argument<Boolean> stale = syntax.flag("one for each stale customer, most urgent first", "--stale");
    private final Argument<@Nullable String> out = syntax.text(
                    "DIR", "with --stale: write each to a file in this folder", "--out")
            .completing(Completes.FOLDER);

    /** A draft and whom it is for. */
    private record Named(Customer.Ref customer, Draft draft, Choice choice) {
        DraftView.Message message() {
            return new DraftView.Message(
                    customer.key(),
                    customer.name(),
                    draft.template(),
                    draft.reason(),
                    draft.to(),
                    draft.subject(),
                    draft.body(),
                    choice.key);
        }
    }

    /**
     * What a draft offers.
     *
     * @param offer null for nothing
     * @param key of the content in the library; null where it is not from there
     * @param about what to say of it to the user; empty for nothing
     */
    private record Choice(@Nullable Offer offer, @Nullable String key, String about) {
        static Choice of(Content content, String about) {
            String attach = content.file() == null ? "" : "; attach " + content.file();
            return new Choice(
                    new Offer(content.title(), content.link()), content.key(), content.key() + about + attach);
        }
    }

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        if (stale.get() == (customer.get() != null)) {
            throw new CrmException(new Failure.Usage("for whom? Name a CUSTOMER, or say --stale"));
        }
        if (out.get() != null && !stale.get()) {
            throw new CrmException(new Failure.Usage("--out goes with --stale; one draft goes to the screen"));
        }
        if (content.given() && nothing.get()) {
            throw new CrmException(new Failure.Usage("--content and --no-content contradict each other"));
        }
        Store store = session.reading();
        DraftFormat form =
                format.get() == null ? DraftFormat.TEXT : Words.parse(DraftFormat.class, "draft format", format.get());
        String name = customer.get();
        if (name != null) {
            Account account = store.accounts().get(session.customer(name).id(), session.today());
            Named draft = draft(session, store, account);
            session.say("template " + draft.draft().template() + ": "
                    + draft.draft().reason());
            String key = draft.choice().key();
            if (key != null) {
                session.say("offers " + draft.choice().about() + "; once it is sent: crm give "
                        + draft.customer().key() + " " + key);
            }
            show(session, List.of(draft), form, true);
            return 0;
        }
        List<Named> drafts = new ArrayList<>();
        for (Verdict verdict : StaleAccounts.of(session, store)) {
            drafts.add(draft(session, store, verdict.account()));
        }
        if (out.get() == null) {
            show(session, drafts, form, false);
        } else {
            write(session, drafts, form, Path.of(out.get()));
        }
        return 0;
    }

    private Named draft(Session session, Store store, Account account) {
        String contact = with.get();
        Drafting drafting = Drafting.of(
                session,
                store,
                account,
                session.settings().sender(),
                template.get(),
                contact == null ? null : CustomerOptions.clean("--with", contact));
        Choice choice = choice(session, store, drafting);
        return new Named(account.customer().ref(), drafting.draft(session, choice.offer), choice);
    }

    /** What was asked for; else the best that fits, unless they wait for a reply and not for something to read. */
    private Choice choice(Session session, Store store, Drafting drafting) {
        String words = content.get();
        if (words != null) {
            String clean = CustomerOptions.clean("--content", words);
            Content known = store.contents().keyed(Names.fold(clean));
            if (known == null) {
                refuseMistyped(store, clean);
                return new Choice(Offer.of(clean), null, "");
            }
            return Choice.of(known, "");
        }
        if (!nothing.get() && !drafting.standing().shape().contains(Shape.UNANSWERED)) {
            List<Suggestion> fitting =
                    store.contents().suggest(drafting.account().customer().id(), session.today());
            String reader = drafting.recipient().name();
            fitting = reader == null ? fitting : Suggestion.firstFor(reader, fitting);
            if (!fitting.isEmpty() && fitting.get(0).strong()) {
                Suggestion best = fitting.get(0);
                return Choice.of(best.content(), ", for " + best.reason());
            }
        }
        return new Choice(null, null, "");
    }

    /** A word that is nearly a key was meant to be one, and must not get into a message as it is. */
    private static void refuseMistyped(Store store, String text) {
        if (Names.isKey(Names.fold(text))) {
            List<String> keys =
                    store.contents().list().stream().map(Content::key).toList();
            List<String> nearest = Names.nearest(text, keys, 5);
            if (!nearest.isEmpty()) {
                throw new CrmException(new Failure.NotFound("content", text, nearest));
            }
        }
    }

    private static void show(Session session, List<Named> drafts, DraftFormat form, boolean one) throws IOException {
        if (!session.forPeople()) {
            if (one) {
                session.one(DraftView.VIEW, drafts.get(0).message());
            } else {
                session.list(DraftView.VIEW, drafts.stream().map(Named::message).iterator());
            }
            return;
        }
        String parting = "";
        for (Named named : drafts) {
            session.printText(parting + text(session, named, form));
            parting = form == DraftFormat.MAILTO ? "" : "\n" + "-".repeat(72) + "\n\n";
        }
    }

    /** All or none: a name that is taken stops it before the first file. */
    private static void write(Session session, List<Named> drafts, DraftFormat form, Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            String number = String.format(Locale.ROOT, "%03d", i + 1);
            Path file = folder.resolve(number + "-" + drafts.get(i).customer().key() + "." + form.extension());
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new CrmException(
                        new Failure.File(file.toString(), "is there already", "choose a folder for this day's drafts"));
            }
            files.add(file);
        }
        PrivateFiles.makeFolder(folder);
        for (int i = 0; i < drafts.size(); i++) {
            PrivateFiles.write(files.get(i), text(session, drafts.get(i), form));
        }
        if (session.forPeople()) {
            for (Path file : files) {
                session.print(file.toString());
            }
        } else {
            session.list(DraftView.VIEW, drafts.stream().map(Named::message).iterator());
        }
        session.say("wrote " + Ages.amount(drafts.size(), "draft", "drafts") + " to " + folder);
    }

    private static String text(Session session, Named named, DraftFormat form) {
        return form.write(
                named.draft(), session.settings().sender(), session.now().toOffsetDateTime());
    }
}
