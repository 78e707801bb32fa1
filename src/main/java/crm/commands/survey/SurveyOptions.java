package crm.commands.survey;

import crm.cli.Argument;
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
import crm.domain.When;
import crm.store.Store;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an answer says, as options of {@code crm survey add} and {@code crm survey edit}; each null where not given. */
final class SurveyOptions {
    private final Argument<@Nullable String> score;
    private final Argument<@Nullable String> scale;
    private final Argument<@Nullable String> again;
    private final Argument<@Nullable String> words;
    private final Argument<@Nullable String> with;
    private final Argument<@Nullable String> occasion;
    private final Argument<@Nullable String> date;

    SurveyOptions(Syntax syntax) {
        score = syntax.text("SCORE", "how likely they would recommend us, 0 to 10", "-s", "--score");
        scale = syntax.text("N", "the best score there was, where not 10", "--scale");
        again = syntax.text("YES|NO", "would they choose us again?", "--again").completing(Completes.YES_NO);
        words = syntax.text("TEXT", "what they said, in their words", "--words");
        with = syntax.text("CONTACT", "the person who answered", "-w", "--with").completing(Completes.CONTACT);
        occasion = syntax.text("OCCASION", "project-end, 90-days, yearly or other", "--occasion")
                .completing(Completes.OCCASION);
        date = syntax.text("WHEN", "when they answered", "-d", "--date");
    }

    Survey.@Nullable Person person(Store store, Customer.Ref found) {
        String name = with.get();
        if (name == null) {
            return null;
        }
        Contact contact = store.contacts().find(found.id(), name);
        return new Survey.Person(contact.id(), contact.name());
    }

    @Nullable
    Integer points() {
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

    @Nullable
    Boolean again() {
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

    @Nullable
    String words() {
        return words.get() == null ? null : Text.clean("--words", Text.required("--words", words.get()));
    }

    Survey.@Nullable Occasion occasion() {
        return occasion.get() == null ? null : Survey.Occasion.of(occasion.get().strip());
    }

    @Nullable
    LocalDate day(Session session) {
        return date.get() == null
                ? null
                : When.parse(date.get(), session.now(), When.Towards.PAST).day();
    }
}
