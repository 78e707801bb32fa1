package crm.commands.imports;

import crm.domain.Direction;
import crm.domain.MailHosts;
import crm.domain.Names;
import crm.exchange.mail.Address;
import crm.exchange.mail.Letter;
import crm.store.Correspondents;
import crm.store.Correspondents.Known;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds out who of ours wrote to whom of our customers, or the other way round. Nothing is guessed. */
final class MailParties {
    private final OwnMail own;
    private final Correspondents correspondents;
    private final Strangers strangers;
    private final int mostRecipients;

    MailParties(OwnMail own, Correspondents correspondents, Strangers strangers, int mostRecipients) {
        this.own = own;
        this.correspondents = correspondents;
        this.strangers = strangers;
        this.mostRecipients = mostRecipients;
    }

    /** A customer that a letter is with, and the address by which we know. */
    record Party(Known known, Address address) {
        /** The person: a contact's name, else what their mail calls them. */
        String name() {
            String contact = known.name();
            return contact != null ? contact : address.name() != null ? address.name() : address.email();
        }
    }

    /**
     * What a letter is.
     *
     * @param skipped why it is no touch; null where it is one with each of {@code parties}
     * @param noReply it came in, and was not for us to answer
     */
    record Sorted(@Nullable String skipped, Direction direction, List<Party> parties, boolean noReply) {}

    Sorted of(Letter letter) {
        if (letter.unwanted() != null) {
            return skipped(letter.unwanted());
        }
        if (letter.from().isEmpty()) {
            return skipped("without a sender");
        }
        if (letter.at() == null) {
            return skipped("without a day that can be");
        }
        Map<String, Address> recipients = new LinkedHashMap<>();
        for (List<Address> field : List.of(letter.to(), letter.cc(), letter.bcc())) {
            field.forEach(address -> recipients.putIfAbsent(Names.fold(address.email()), address));
        }
        if (recipients.size() > mostRecipients) {
            return skipped("to more than " + mostRecipients + (mostRecipients == 1 ? " person" : " people"));
        }
        return anyOurs(letter.from()) ? outbound(letter, List.copyOf(recipients.values())) : inbound(letter);
    }

    private Sorted outbound(Letter letter, List<Address> recipients) {
        List<Address> others = others(recipients);
        if (!others.isEmpty()) {
            return met(letter, Direction.OUT, others, false);
        }
        // A form on our own site: it writes in our name, and an answer goes to who filled it in.
        List<Address> asking = others(letter.replyTo());
        if (!asking.isEmpty() && !recipients.isEmpty()) {
            return met(letter, Direction.IN, asking, false);
        }
        return skipped(recipients.isEmpty() ? "to nobody named" : "among ourselves");
    }

    private Sorted inbound(Letter letter) {
        boolean knownByReply = letter.from().stream()
                        .allMatch(address -> known(address).isEmpty())
                && letter.replyTo().stream().anyMatch(address -> !known(address).isEmpty());
        boolean onlyCopied = !anyOurs(letter.to()) && anyOurs(letter.cc());
        return met(letter, Direction.IN, knownByReply ? others(letter.replyTo()) : letter.from(), onlyCopied);
    }

    private Sorted met(Letter letter, Direction direction, List<Address> others, boolean noReply) {
        Map<Long, Party> parties = new LinkedHashMap<>();
        List<List<Known>> doubtful = new ArrayList<>();
        for (Address address : others) {
            List<Known> known = known(address);
            if (known.isEmpty()) {
                strangers.met(address, Objects.requireNonNull(letter.at()).toLocalDate());
            } else if (known.size() > 1) {
                doubtful.add(known);
            } else {
                Party party = new Party(known.get(0), address);
                parties.merge(
                        party.known().customer().id(),
                        party,
                        (one, other) ->
                                one.known().contact() == null && other.known().contact() != null ? other : one);
            }
        }
        if (!parties.isEmpty()) {
            return new Sorted(null, direction, List.copyOf(parties.values()), noReply);
        }
        return skipped(doubtful.isEmpty() ? "with nobody we know" : "at an address of more than one customer");
    }

    private List<Known> known(Address address) {
        String folded = Names.fold(address.email());
        List<Known> exact = correspondents.withAddress(folded);
        String domain = folded.substring(folded.indexOf('@') + 1);
        if (!exact.isEmpty() || MailHosts.isOpenToAll(domain)) {
            return exact;
        }
        List<Known> known = new ArrayList<>();
        correspondents.withDomain(domain).forEach(customer -> known.add(new Known(customer, null, null)));
        return known;
    }

    private List<Address> others(List<Address> addresses) {
        return addresses.stream()
                .filter(address -> !isOurs(address) && !Letter.isNobody(address.email()))
                .toList();
    }

    private boolean anyOurs(List<Address> addresses) {
        return addresses.stream().anyMatch(this::isOurs);
    }

    /** A contact is never one of us, whatever domain they write from. */
    private boolean isOurs(Address address) {
        String folded = Names.fold(address.email());
        return own.has(folded) && correspondents.withAddress(folded).isEmpty();
    }

    private static Sorted skipped(String reason) {
        return new Sorted(reason, Direction.IN, List.of(), false);
    }
}
