package crm.commands.imports;

import crm.cli.Session;
import crm.config.PrivateFiles;
import crm.domain.Names;
import crm.domain.Stranger;
import crm.exchange.mail.Address;
import crm.render.Format;
import crm.render.Printer;
import crm.render.Screen;
import crm.render.StrangerView;
import crm.render.Theme;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The people in mail whom we do not know, with how often we write. */
final class Strangers {
    /** So many are remembered: more than anybody will ever look through. */
    private static final int MOST = 100_000;

    private final Map<String, Stranger> people = new HashMap<>();

    void met(Address address, LocalDate day) {
        String called = address.name() == null ? address.email() : address.name();
        String folded = Names.fold(address.email());
        Stranger known = people.get(folded);
        if (known != null) {
            people.put(folded, known.met(called, day));
        } else if (people.size() < MOST) {
            people.put(folded, new Stranger(called, address.email(), 1, day));
        }
    }

    /** As CSV that is safe to open in a spreadsheet, those first whom we write with most. */
    void write(Session session, Writer out, boolean terminal) throws IOException {
        List<Stranger> sorted = new ArrayList<>(people.values());
        sorted.sort(Comparator.comparingInt(Stranger::messages)
                .reversed()
                .thenComparing(Stranger::last, Comparator.reverseOrder())
                .thenComparing(Stranger::email));
        new Printer(out, Format.CSV, Theme.NONE, new Screen(0, terminal), session.today())
                .list(StrangerView.VIEW, sorted.iterator());
    }

    /** The same into a file that nobody else can read. */
    void write(Session session, Path file) throws IOException {
        StringWriter text = new StringWriter();
        write(session, text, false);
        PrivateFiles.write(file, text.toString());
        session.say(people.size() + (people.size() == 1 ? " person" : " people") + " unknown, listed in " + file);
    }
}
