package crm.commands.safekeeping;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.config.Folders;
import crm.domain.CrmException;
import crm.domain.Failure;
import crm.render.Ages;
import crm.render.ErasureView;
import crm.store.BackupFolder;
import crm.store.Erasure;
import crm.store.FileSearch;
import crm.store.Place;
import crm.store.Subjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code crm erase}: forget a customer or contact for good. */
final class EraseCommand implements Command {
    private final Syntax syntax = new Syntax("erase", "Forget a customer or a contact, for good.")
            .describe(
                    "For people who ask to be forgotten. Of a customer everything goes: people, touches, promises, documents,"
                            + " answers, risks, kudos, history, from the search index and the journal too. Of a contact the name,"
                            + " addresses and dates go, the words of touches and answers with them, and their name from the other"
                            + " texts of the firm; that there was a touch that day stays, so that no clock of the firm moves.",
                    "Nothing takes this back, crm undo neither. The journal keeps that somebody was erased, by whom and when,"
                            + " and no word of whom. Without --confirm nothing is erased: crm says what would go and"
                            + " exits with 2. Backups that still hold the name are named, and stay: remove them yourself.");
    private final Argument<String> who = syntax.required(
                    "CUSTOMER|CONTACT",
                    "key, name or address of a customer; name, address or customer/name of a contact")
            .completing(Completes.SUBJECT);
    private final Argument<@Nullable String> confirm =
            syntax.text("NAME", "the full name of who is to be forgotten, exactly", "--confirm");

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Place store = session.place();
        Subjects.Found found = Subjects.find(store, who.get());
        Erasure.Subject subject = new Erasure.Subject(
                found.customer().id(),
                found.contact() == null ? null : found.contact().id(),
                found.name());
        if (!found.name().equals(confirm.get())) {
            Erasure would = Erasure.look(store, subject);
            String counts = ErasureView.counts(erased(found, would, List.of(), List.of(), List.of()));
            String why = confirm.get() == null ? "" : "'" + confirm.get() + "' is not the name. ";
            throw new CrmException(new Failure.Usage(
                    why + "This would erase, for good, " + counts, "to do it say --confirm '" + found.name() + "'"));
        }
        Erasure done = Erasure.of(
                store, subject, session.by(), Instant.now(session.world().clock()));
        List<String> drafts = removeDrafts(session.folders(), done);
        ErasureView.Erased erased =
                erased(found, done, backups(StoreFile.of(session), done), drafts, templates(session.folders(), done));
        session.done(ErasureView.VIEW, erased, "erased " + ErasureView.counts(erased));
        say(session, erased);
        return 0;
    }

    /** What crm cannot forget is said even where little is. */
    private static void say(Session session, ErasureView.Erased erased) {
        erased.drafts().forEach(draft -> session.say("removed the draft " + draft));
        if (erased.mentions() > 0) {
            session.warn("the name still stands in " + Ages.amount(erased.mentions(), "text", "texts")
                    + " about others; crm log --search finds those in touches");
        }
        erased.backups().forEach(backup -> session.warn("still holds the name: " + backup));
        erased.templates().forEach(template -> session.warn("still holds the name: " + template));
    }

    /** Those that crm made; what a server keeps besides is known to whoever runs it. */
    private static List<String> backups(Path store, Erasure done) {
        List<Path> found = new ArrayList<>(FileSearch.in(BackupFolder.of(store).path(), "*", done.forms()));
        found.addAll(FileSearch.in(store.resolveSibling("."), ".crm-*.{copy,new}", done.forms()));
        return found.stream().map(path -> path.normalize().toString()).toList();
    }

    private static List<String> removeDrafts(Folders folders, Erasure done) throws IOException {
        List<String> removed = new ArrayList<>();
        if (folders.hasConfig()) {
            for (Path draft : FileSearch.in(folders.unsaved(), "*", done.forms())) {
                Files.deleteIfExists(draft);
                removed.add(draft.toString());
            }
        }
        return removed;
    }

    private static List<String> templates(Folders folders, Erasure done) {
        List<Path> found = new ArrayList<>();
        if (folders.hasConfig()) {
            found.addAll(FileSearch.in(folders.config(), "*", done.forms()));
            found.addAll(FileSearch.in(folders.templates(), "*", done.forms()));
            found.addAll(FileSearch.in(folders.plays(), "*", done.forms()));
        }
        return found.stream().map(Path::toString).toList();
    }

    private static ErasureView.Erased erased(
            Subjects.Found found, Erasure done, List<String> backups, List<String> drafts, List<String> templates) {
        return new ErasureView.Erased(
                found.customer().key(),
                found.customer().name(),
                found.contact() == null ? null : found.contact().name(),
                done.rows(),
                done.texts(),
                done.journal(),
                done.mentions(),
                backups,
                drafts,
                templates);
    }
}
