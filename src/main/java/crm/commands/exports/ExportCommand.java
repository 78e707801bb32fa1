package crm.commands.exports;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.CrmException;
import crm.domain.Failure;
import crm.store.Archive;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code crm export [WHAT]}: everything, to take along. */
public final class ExportCommand implements Command {
    private static final String ALL = "all";
    private static final List<String> FORMATS = List.of("jsonl", "csv", "vcard", "ical");

    private final Syntax syntax = new Syntax("export", "Write everything that crm holds, to take along.")
            .describe(
                    "JSON Lines on standard output, or with --csv a folder with a sheet for each noun; crm import all reads either"
                            + " back into an empty store. crm-exchange(5) says what the lines and columns mean.",
                    "WHAT is all, or one of: customers, contacts, content, touches, promises, documents, handoffs, surveys, risks,"
                            + " kudos. For other programs: customers and contacts --format vcard; promises, checkins, or calendar"
                            + " (both) --format ical.",
                    "In a calendar, what is overdue stands on today. Promises that are settled are left out.");
    private final Argument<@Nullable String> what =
            syntax.optional("WHAT", "what to write; all unless given").completing(nouns());
    private final Argument<@Nullable String> format = syntax.text(
                    "FORMAT", "jsonl, csv, vcard (an address book) or ical (a calendar)", "--format")
            .completing(FORMATS);
    private final Argument<Boolean> csv = syntax.flag("short for --format csv", "--csv");
    private final Outlet outlet = new Outlet(syntax);
    private final Argument<Boolean> raw =
            syntax.flag("with --csv: no ' before what a spreadsheet could take for a formula", "--raw");
    private final Argument<@Nullable String> version = syntax.text(
                    "VERSION", "4.0, or 3.0 for older phones", "--vcard-version")
            .completing(List.of("4.0", "3.0"));
    private final Argument<Boolean> former =
            syntax.flag("with vcard: those who left and what is archived, too", "--former");
    private final Argument<Boolean> tasks =
            syntax.flag("with ical: tasks and not events, for programs that keep them", "--tasks");
    private final Argument<@Nullable String> owner = syntax.text(
                    "COLLEAGUE", "with ical: only what this colleague has to do", "--owner")
            .completing(Completes.COLLEAGUE);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        String asked = what.get() == null ? ALL : what.get().toLowerCase(Locale.ROOT);
        if (!nouns().contains(asked)) {
            throw new CrmException(new Failure.NotOneOf("thing to export", asked, nouns()));
        }
        String as = form(asked);
        only(as, "csv", raw);
        only(as, "vcard", version, former);
        only(as, "ical", tasks, owner);
        return switch (as) {
            case "vcard" -> new Cards(old(), former.get()).write(session, outlet, asked);
            case "ical" -> new Dues(tasks.get(), owner.get()).write(session, outlet, asked);
            default -> new Records(as.equals("csv"), raw.get()).write(session, outlet, asked, asked.equals(ALL));
        };
    }

    private String form(String asked) {
        String typed = format.get();
        String as = typed == null ? csv.get() ? "csv" : Dues.ONLY.contains(asked) ? "ical" : "jsonl" : lower(typed);
        if (!FORMATS.contains(as)) {
            throw new CrmException(new Failure.NotOneOf("format", as, FORMATS));
        }
        if (csv.get() && !as.equals("csv")) {
            throw new CrmException(new Failure.Usage("--csv and --format " + as + " contradict each other"));
        }
        List<String> fit = as.equals("vcard") ? Cards.NOUNS : as.equals("ical") ? Dues.NOUNS : null;
        if (fit != null ? !fit.contains(asked) : Dues.ONLY.contains(asked)) {
            throw new CrmException(new Failure.Usage(
                    asked + " cannot be written as " + as,
                    fit == null ? "it can as ical" : as + " is for " + String.join(", ", fit)));
        }
        return as;
    }

    private static void only(String as, String format, Argument<?>... options) {
        for (Argument<?> option : options) {
            if (option.given() && !as.equals(format)) {
                throw new CrmException(new Failure.Usage(option.name() + " goes with --format " + format));
            }
        }
    }

    private boolean old() {
        String typed = version.get();
        if (typed == null || typed.equals("4.0") || typed.equals("4")) {
            return false;
        }
        if (typed.equals("3.0") || typed.equals("3")) {
            return true;
        }
        throw new CrmException(new Failure.NotOneOf("version of vCard", typed, List.of("4.0", "3.0")));
    }

    private static List<String> nouns() {
        List<String> nouns = new ArrayList<>(List.of(ALL));
        nouns.addAll(Archive.groups());
        nouns.addAll(Dues.ONLY);
        return nouns;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
