package crm.commands;

import crm.domain.CrmException;
import crm.domain.Customer;
import crm.domain.Failure;
import crm.domain.Names;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes away what is known of a customer. */
final class CustomerFields {
    static final List<String> CLEARABLE = List.of(
            "tier",
            "owner",
            "since",
            "window",
            "annual-value",
            "renewal",
            "note",
            "aliases",
            "domains",
            "emails",
            "interests",
            "tags");

    private CustomerFields() {}

    /** The customer with those fields empty. */
    static Customer cleared(Customer customer, List<String> fields) {
        Set<String> gone = new HashSet<>();
        for (String field : fields) {
            if (!CLEARABLE.contains(field)) {
                throw new CrmException(new Failure.NotOneOf("field to clear", field, CLEARABLE));
            }
            gone.add(field);
        }
        if (gone.isEmpty()) {
            return customer;
        }
        List<String> none = List.of();
        return new Customer(
                customer.id(),
                customer.key(),
                customer.name(),
                customer.stage(),
                customer.stageSince(),
                gone.contains("tier") ? null : customer.tier(),
                gone.contains("owner") ? null : customer.owner(),
                gone.contains("since") ? null : customer.since(),
                customer.added(),
                gone.contains("window") ? null : customer.window(),
                gone.contains("annual-value") ? null : customer.annualValue(),
                gone.contains("renewal") ? null : customer.renewal(),
                customer.archived(),
                customer.snooze(),
                gone.contains("note") ? null : customer.note(),
                gone.contains("aliases") ? none : customer.aliases(),
                gone.contains("domains") ? none : customer.domains(),
                gone.contains("emails") ? none : customer.emails(),
                gone.contains("interests") ? none : customer.interests(),
                gone.contains("tags") ? none : customer.tags());
    }

    /** The customer without those aliases, domains, addresses, interests or tags; each must be one of them. */
    static Customer removed(Customer customer, List<String> texts) {
        Customer rest = customer;
        for (String text : texts) {
            Customer next = rest.withLabels(
                    without(rest.aliases(), text),
                    without(rest.domains(), text),
                    without(rest.emails(), text),
                    without(rest.interests(), text),
                    without(rest.tags(), text));
            if (next.equals(rest)) {
                List<String> all = new ArrayList<>(rest.aliases());
                all.addAll(rest.domains());
                all.addAll(rest.emails());
                all.addAll(rest.interests());
                all.addAll(rest.tags());
                throw new CrmException(new Failure.NotFound(
                        "alias, domain, address, interest or tag", text, Names.nearest(text, all, 5)));
            }
            rest = next;
        }
        return rest;
    }

    private static List<String> without(List<String> texts, String gone) {
        List<String> rest = new ArrayList<>();
        for (String text : texts) {
            if (!Names.fold(text).equals(Names.fold(gone))) {
                rest.add(text);
            }
        }
        return rest;
    }
}
