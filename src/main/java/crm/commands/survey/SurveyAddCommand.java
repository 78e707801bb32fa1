package crm.commands.survey;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Numbers;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.Contact;
import crm.domain.CrmException;
import crm.domain.Customer;
import crm.domain.Failure;
import crm.domain.Survey;
import crm.domain.Text;
import crm.domain.TouchIds;
import crm.domain.When;
import crm.render.SurveyView;
import crm.store.Store;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code crm survey add CUSTOMER}: write down how content they say they are. */
public final class SurveyAddCommand implements Command {
    private final Syntax syntax = new Syntax("survey add", "Write down how content a customer says they are.")
            .describe(
                    "A score on another scale becomes one out of 10: score × 10 ÷ scale, to the nearest whole number, halves"
                            + " up. 4 of 5 is 8.",
                    "A score of 6 or less, or --again no, makes the customer more urgent until somebody acts on it (crm survey"
                            + " act) or the same person answers better.");
    private final Argument<String> customer = syntax.required("CUSTOMER", "key, name, alias, e-mail address or domain")
            .completing(Completes.CUSTOMER);
    private final Argument<@Nullable String> score =
            syntax.text("SCORE", "how likely they would recommend us, 0 to 10", "-s", "--score");
    private final Argument<@Nullable String> scale =
            syntax.text("N", "the best score there was, where not 10", "--scale");
    private final Argument<@Nullable String> again =
            syntax.text("YES|NO", "would they choose us again?", "--again").completing(Completes.YES_NO);
    private final Argument<@Nullable String> words = syntax.text("TEXT", "what they said, in their words", "--words");
    private final Argument<@Nullable String> with =
            syntax.text("CONTACT", "the person who answered", "-w", "--with").completing(Completes.CONTACT);
    private final Argument<@Nullable String> occasion = syntax.text(
                    "OCCASION", "project-end, 90-days, yearly or other", "--occasion")
            .completing(Completes.OCCASION);
    private final Argument<@Nullable String> date =
            syntax.text("WHEN", "when they answered; else today", "-d", "--date");

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Integer points = points();
        Boolean yes = yes();
        String said = words.get() == null ? null : Text.clean("--words", Text.required("--words", words.get()));
        if (points == null && yes == null && said == null) {
            throw new CrmException(new Failure.Usage("what did they answer?", "say --score, --again or --words"));
        }
        Survey.Occasion why = occasion.get() == null
                ? Survey.Occasion.OTHER
                : Survey.Occasion.of(occasion.get().strip());
        LocalDate day = date.get() == null
                ? session.today()
                : When.parse(date.get(), session.now(), When.Towards.PAST).day();
        Store store = session.writing();
        Customer.Ref found = session.customer(customer.get());
        Survey answer = new Survey(
                0,
                TouchIds.next(session.world().random()),
                found,
                person(store, found),
                day,
                why,
                points,
                yes,
                said,
                session.by(),
                null);
        Survey stored =
                session.write("survey add " + found.key(), () -> store.surveys().insert(answer));
        session.done(SurveyView.VIEW, stored, sentence(stored));
        return 0;
    }

    private Survey.@Nullable Person person(Store store, Customer.Ref found) {
        String name = with.get();
        if (name == null) {
            return null;
        }
        Contact contact = store.contacts().find(found.id(), name);
        return new Survey.Person(contact.id(), contact.name());
    }

    private @Nullable Integer points() {
        String typed = score.get();
        if (typed == null) {
            if (scale.given()) {
                throw new CrmException(new Failure.Usage("--scale says nothing without --score"));
            }
            return null;
        }
        int best = scale.get() == null ? Survey.BEST : Numbers.atLeastOne("--scale", scale.get());
        return Survey.scored(number(typed.strip()), best);
    }

    private static BigDecimal number(String typed) {
        boolean plain = !typed.isEmpty() && typed.length() <= 9;
        for (int index = 0; index < typed.length(); index++) {
            plain &= (typed.charAt(index) >= '0' && typed.charAt(index) <= '9') || typed.charAt(index) == '.';
        }
        try {
            if (plain) {
                return new BigDecimal(typed);
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new CrmException(new Failure.Usage("--score '" + typed + "' is not a number such as 8"));
    }

    private @Nullable Boolean yes() {
        String typed = again.get();
        if (typed == null) {
            return null;
        }
        return switch (typed.strip().toLowerCase(Locale.ROOT)) {
            case "yes", "y" -> true;
            case "no", "n" -> false;
            default -> throw new CrmException(new Failure.NotOneOf("answer to --again", typed, List.of("yes", "no")));
        };
    }

    private static String sentence(Survey stored) {
        Survey.Attitude attitude = stored.attitude();
        String what = attitude == null ? "an answer" : "a score of " + stored.score() + " (" + attitude.word() + ")";
        String next = stored.unhappy() ? "; once you have acted on it: crm survey act " + stored.id() : "";
        return "noted " + what + " from " + stored.customer().name() + " [" + stored.id() + "]" + next;
    }
}
