package crm.commands;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Listing;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.CrmException;
import crm.domain.Customer;
import crm.domain.Failure;
import crm.domain.Figure;
import crm.domain.Kinds;
import crm.domain.Period;
import crm.domain.Touch;
import crm.domain.When;
import crm.draft.LatelyLetter;
import crm.render.LatelyView;
import crm.render.YearLine;
import crm.store.Promises;
import crm.store.Store;
import crm.store.Touches;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code crm lately [CUSTOMER]}: what have we done for them? */
final class LatelyCommand implements Command {
    private static final String SPAN = "90d";

    private final Syntax syntax = new Syntax("lately", "Show what we have done for a customer lately, or for all.")
            .formats(Completes.LETTER_FORMAT)
            .describe(
                    "With a customer, -o text, -o md and -o html write a letter that is fit to be sent to them: what they"
                            + " got and when, nothing internal. With --columns or --sort what they got is listed in JSON, too.");
    private final Argument<@Nullable String> customer =
            syntax.optional("CUSTOMER", "only for this customer").completing(Completes.CUSTOMER);
    private final Argument<@Nullable String> since =
            syntax.text("DATE", "from that day on; else " + SPAN + " ago", "--since");
    private final Listing<LatelyView.Lately> listing = new Listing<>(syntax, session -> LatelyView.MANY)
            .completing(session -> customer.given() ? LatelyView.GIVEN : LatelyView.MANY);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        String from = since.get() == null ? SPAN : since.get();
        LocalDate first = When.parse(from, session.now(), When.Towards.PAST).day();
        Store store = session.reading();
        Touches.Filter filter =
                Touches.Filter.ALL.between(first, session.today()).addingValue();
        String name = customer.get();
        if (name == null) {
            String word = session.outputWord();
            if (word.equals("text") || word.equals("html")) {
                throw new CrmException(new Failure.Usage(
                        "-o " + word + " is a letter to one customer", "crm lately CUSTOMER -o " + word));
            }
            year(session, store, null);
            listing.print(session, all(session, store, filter, first));
            return 0;
        }
        Customer.Ref found = session.customer(name);
        List<Touch> given = held(store.touches().log(filter.customer(found.id())));
        int kept = kept(given, store.promises().kept(found.id(), first, session.today()));
        LatelyView.Lately lately = new LatelyView.Lately(found, first, given, kept);
        if (List.of("text", "md", "html").contains(session.outputWord())) {
            listing.demandNot("letters");
        }
        switch (session.outputWord()) {
            case "text" ->
                session.printText(letter(session, store, found, lately).text());
            case "md" -> session.printText(letter(session, store, found, lately).markdown());
            case "html" ->
                session.printText(letter(session, store, found, lately).html());
            case "table" -> {
                year(session, store, found.id());
                table(session, lately);
            }
            case "json", "jsonl" -> {
                if (listing.given()) {
                    listing.print(session, LatelyView.GIVEN, given.iterator());
                } else {
                    session.one(LatelyView.MANY, lately);
                }
            }
            default -> listing.print(session, LatelyView.GIVEN, given.iterator());
        }
        return 0;
    }

    private void table(Session session, LatelyView.Lately lately) throws IOException {
        if (lately.given().isEmpty()) {
            session.say("nothing of value for " + lately.customer().name() + " since " + lately.since());
        }
        listing.print(session, LatelyView.GIVEN, lately.given().iterator());
    }

    /** The line of the year stands over the listing where a person reads it; in a pipe a table begins with its heading. */
    private void year(Session session, Store store, @Nullable Long customer) throws IOException {
        if (session.forPeople() && session.screen().terminal() && !listing.given()) {
            List<Figure> weeks = store.statistics().weeks(Period.yearTo(session.today()), customer);
            for (String line : YearLine.lines(weeks, session.theme(), session.screen())) {
                session.printPainted(line);
            }
        }
    }

    private static LatelyLetter letter(Session session, Store store, Customer.Ref found, LatelyView.Lately lately) {
        return new LatelyLetter(
                store.customers().get(found.id()),
                lately.since(),
                session.today(),
                lately.given(),
                session.policy().kinds(),
                session.settings().sender());
    }

    private static Iterator<LatelyView.Lately> all(
            Session session, Store store, Touches.Filter filter, LocalDate first) {
        Map<Customer.Ref, List<Touch>> byCustomer = new LinkedHashMap<>();
        for (Touch touch : held(store.touches().log(filter))) {
            byCustomer
                    .computeIfAbsent(touch.customer(), ref -> new ArrayList<>())
                    .add(touch);
        }
        Map<Long, List<Promises.Kept>> promises = store.promises().kept(null, first, session.today()).stream()
                .collect(Collectors.groupingBy(Promises.Kept::customer));
        return byCustomer.entrySet().stream()
                .map(entry -> new LatelyView.Lately(
                        entry.getKey(),
                        first,
                        entry.getValue(),
                        kept(
                                entry.getValue(),
                                promises.getOrDefault(entry.getKey().id(), List.of()))))
                .iterator();
    }

    /** The promises kept, and the touches that say so of a promise nobody had written down. */
    private static int kept(List<Touch> given, List<Promises.Kept> promises) {
        Set<String> counted = new HashSet<>();
        for (Promises.Kept promise : promises) {
            if (promise.touch() != null) {
                counted.add(promise.touch());
            }
        }
        int kept = promises.size();
        for (Touch touch : given) {
            kept += touch.kind().equals(Kinds.PROMISE_KEPT) && !counted.contains(touch.id()) ? 1 : 0;
        }
        return kept;
    }

    /** Without what was called off. */
    private static List<Touch> held(Iterator<Touch> log) {
        List<Touch> held = new ArrayList<>();
        while (log.hasNext()) {
            Touch touch = log.next();
            if (!touch.cancelled()) {
                held.add(touch);
            }
        }
        return held;
    }
}
