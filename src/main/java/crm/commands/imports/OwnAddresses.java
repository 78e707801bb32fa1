package crm.commands.imports;

import crm.cli.Session;
import crm.cli.Words;
import crm.domain.Names;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who of the people in a calendar are we; nobody, where nothing says so. */
final class OwnAddresses {
    private final @Nullable OwnMail own;

    private OwnAddresses(@Nullable OwnMail own) {
        this.own = own;
    }

    /** The addresses and domains given, and those of the settings. */
    static OwnAddresses of(Session session, List<String> given) {
        List<String> all = new ArrayList<>(Words.split(given));
        all.addAll(session.settings().mailOwn());
        return new OwnAddresses(all.isEmpty() ? null : new OwnMail(all));
    }

    boolean contains(String email) {
        return own != null && own.has(Names.fold(email));
    }
}
