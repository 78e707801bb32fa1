package crm.commands;

import crm.domain.Customer;
import crm.domain.Names;
import crm.store.Customers;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Customers, one candidate each: who begins a key as keys are written gets keys, for they need no quotes; who types a
 * capital, an accent or a blank, or begins a name or alias that is not like the key, gets that. What is offered always names
 * this customer and no other.
 */
final class CustomerCandidates {
    private final Candidates to;
    private final Map<Long, Customers.Calling> chosen = new LinkedHashMap<>();
    private final Map<String, Long> claimed = new HashMap<>();

    private CustomerCandidates(Candidates to) {
        this.to = to;
    }

    static void offer(Customers customers, Candidates to) {
        // a customer may answer to key, name and alias, and is one candidate
        new CustomerCandidates(to).offer(customers.calledBy(to.folded(), 3 * Candidates.MOST));
    }

    private void offer(List<Customers.Calling> callings) {
        for (Customers.Calling calling : callings) {
            long id = calling.customer().id();
            Long other = claimed.putIfAbsent(calling.folded(), id);
            if (other != null && other != id) {
                claimed.put(calling.folded(), 0L);
            }
            Customers.Calling before = chosen.get(id);
            if (before == null || rank(calling) < rank(before)) {
                chosen.put(id, calling);
            }
        }
        for (Customers.Calling calling : chosen.values()) {
            add(calling);
        }
    }

    private void add(Customers.Calling calling) {
        Customer.Ref customer = calling.customer();
        Long owner = claimed.get(Names.fold(calling.text()));
        boolean unmistakable = owner != null && owner == customer.id();
        if (calling.sort().equals("key") || !unmistakable || !Candidates.fit(calling.text())) {
            to.add(customer.key(), customer.name());
        } else {
            to.add(calling.text(), calling.sort().equals("name") ? customer.key() : customer.name());
        }
    }

    private int rank(Customers.Calling calling) {
        return switch (calling.sort()) {
            case "key" -> calling.text().startsWith(to.typed()) ? 0 : 3;
            case "name" -> 1;
            default -> 2;
        };
    }
}
