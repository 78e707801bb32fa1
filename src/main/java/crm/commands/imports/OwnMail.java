package crm.commands.imports;

import crm.domain.CrmException;
import crm.domain.Failure;
import crm.domain.MailHosts;
import crm.domain.Names;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The addresses and domains that are our own. */
final class OwnMail {
    private final Set<String> all = new HashSet<>();

    /** {@code typed} are addresses, domains and {@code @domain}; a {@link Failure.Usage} for anything else. */
    OwnMail(List<String> typed) {
        for (String text : typed) {
            String own = Names.fold(text.startsWith("@") ? text.substring(1) : text);
            boolean address = Names.isEmail(own);
            if (!address && !Names.isEmail("x@" + own)) {
                throw new CrmException(new Failure.Usage(
                        "'" + text + "' is neither an address nor a domain of ours",
                        "such as zoe@firm.example or firm.example"));
            }
            if (!address && MailHosts.isOpenToAll(own)) {
                throw new CrmException(
                        new Failure.Usage("at " + own + " anybody can have an address", "name your own address there"));
            }
            all.add(own);
        }
        if (all.isEmpty()) {
            throw new CrmException(new Failure.Usage(
                    "which addresses are ours is not known, so nobody could tell who wrote to whom",
                    "say --own zoe@firm.example, or crm config set mail.own firm.example"));
        }
    }

    /** Whether a folded address is ours, by itself or by its domain or one above that. */
    boolean has(String address) {
        if (all.contains(address)) {
            return true;
        }
        String domain = address.substring(address.indexOf('@') + 1);
        while (!all.contains(domain)) {
            int dot = domain.indexOf('.');
            if (dot < 0) {
                return false;
            }
            domain = domain.substring(dot + 1);
        }
        return true;
    }
}
