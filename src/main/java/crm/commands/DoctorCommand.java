package crm.commands;

import crm.cli.Command;
import crm.cli.Listing;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.config.Settings;
import crm.doctor.InstallCheck;
import crm.doctor.Surroundings;
import crm.domain.CrmException;
import crm.domain.Failure;
import crm.domain.Finding;
import crm.render.FindingView;
import crm.store.BackupFolder;
import crm.store.Examination;
import crm.store.FreshFile;
import crm.store.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code crm doctor}: is the store whole, is it private, is crm well installed; and if not, what to do. */
final class DoctorCommand implements Command {
    private final Syntax syntax = new Syntax(
                    "doctor", "Look for what is wrong with store and install, and say how to mend it.")
            .describe(
                    "Changes nothing. Every page and index of the store is read, so a large one takes a while.",
                    "Exits with 0 where nothing is wrong (warnings are not), with 6 where the store is damaged, was made by"
                            + " a newer crm or is none of crm's, else with 7.");
    private final Listing<Finding> listing = new Listing<>(syntax, session -> FindingView.VIEW);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        LocalDate today = session.today();
        List<Finding> findings = new ArrayList<>();
        List<Finding> settings = settings(session);
        Place place = place(session, findings);
        if (place != null) {
            Examination store = Examination.of(place);
            findings.addAll(store.findings());
            if (place instanceof Place.InFile in) {
                findings.addAll(Surroundings.permissions(in.file(), session.folders()));
                findings.add(Surroundings.room(in.file()));
                findings.addAll(leftovers(in.file(), Instant.now(session.world().clock())));
            }
            findings.add(Surroundings.clock(session.world(), today, store.newest()));
        }
        findings.addAll(settings);
        findings.addAll(Surroundings.templates(session.folders()));
        findings.addAll(new InstallCheck(session.world().install()).findings());
        listing.print(session, findings.iterator());
        return code(findings);
    }

    /** What a backup or restore that was killed has left; nothing to say where there is none. */
    private static List<Finding> leftovers(Path store, Instant now) {
        List<Path> left = new ArrayList<>(FreshFile.leftovers(store.resolveSibling("."), now));
        left.addAll(FreshFile.leftovers(BackupFolder.of(store).path(), now));
        return left.isEmpty()
                ? List.of()
                : List.of(Finding.warning(
                        "leftovers",
                        "a backup or restore was broken off and left "
                                + String.join(
                                        ", ",
                                        left.stream()
                                                .map(path -> path.normalize().toString())
                                                .toList()),
                        "the next crm backup removes it"));
    }

    /** Where the store is; null, and a finding, where there is no home for it. */
    private static @Nullable Place place(Session session, List<Finding> findings) {
        try {
            return session.place();
        } catch (CrmException e) {
            if (e.failure() instanceof Failure.File) {
                findings.add(Finding.of("store", e.failure()));
                return null;
            }
            throw e;
        }
    }

    /** Settings that cannot be read are a finding like others: the rest is looked at with the defaults. */
    private static List<Finding> settings(Session session) {
        try {
            Settings settings = Settings.load(session.folders());
            session.use(settings);
            return Surroundings.settings(settings);
        } catch (CrmException e) {
            session.use(Settings.defaults());
            return List.of(Finding.wrong("settings", e.failure().message(), "crm config edit"));
        }
    }

    /** 6 goes before 7: a damaged store is worse than a file that others can read. */
    private static int code(List<Finding> findings) {
        int code = 0;
        for (Finding finding : findings) {
            if (finding.code() != 0 && (code == 0 || finding.code() < code)) {
                code = finding.code();
            }
        }
        return code;
    }
}
