package crm.commands;

import crm.cli.Words;
import crm.domain.CrmException;
import crm.domain.Customer;
import crm.domain.Failure;
import crm.domain.Names;
import crm.store.Customers;
import java.util.ArrayList;
import java.util.List;

/** Gives a customer another name or key. */
final class Renaming {
    private Renaming() {}

    /** The customer under that name; the old one stays as an alias if {@code kept}. */
    static Customer named(Customer before, String name, boolean kept) {
        String next = Words.clean("NAME", name);
        List<String> aliases = new ArrayList<>(before.aliases());
        if (!Names.fold(next).equals(Names.fold(before.name()))) {
            aliases.removeIf(alias -> Names.fold(alias).equals(Names.fold(before.name()))
                    || Names.fold(alias).equals(Names.fold(next)));
            if (kept) {
                aliases.add(before.name());
            }
        }
        return before.with().name(next).aliases(aliases).build();
    }

    /** The form of a key as it is stored; a usage error where it cannot be one. */
    static String key(String typed) {
        String folded = Names.fold(typed);
        if (!Names.isKey(folded)) {
            throw new CrmException(new Failure.Usage(
                    "'" + typed + "' cannot be a key", "a key is short and has no blanks, such as acme or acme-north"));
        }
        return folded;
    }

    /** Writes the customer; a usage error where another has its new key. */
    static Customer store(Customer before, Customer wanted, Customers customers) {
        if (!wanted.key().equals(before.key()) && customers.hasKey(wanted.key())) {
            throw new CrmException(new Failure.Usage("the key '" + wanted.key() + "' is taken"));
        }
        customers.update(wanted);
        return customers.get(wanted.id());
    }
}
