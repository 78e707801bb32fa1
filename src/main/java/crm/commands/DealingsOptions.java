package crm.commands;

import crm.cli.Argument;
import crm.cli.Completes;
import crm.cli.Syntax;
import crm.cli.Words;
import crm.domain.CrmException;
import crm.domain.Dealings;
import crm.domain.Failure;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a customer wants of us and how it buys, as {@code crm add} and {@code crm edit} take it. */
final class DealingsOptions {
    private final Argument<@Nullable String> goal;
    private final Argument<@Nullable String> success;
    private final Argument<@Nullable String> sold;
    private final Argument<@Nullable String> terms;
    private final Argument<@Nullable String> pays;
    private final Argument<@Nullable String> discounts;
    private final Argument<@Nullable String> buys;

    DealingsOptions(Syntax syntax) {
        goal = syntax.text("TEXT", "what they want to reach with us", "--goal");
        success = syntax.text("TEXT", "how they will know that they have: their definition of success", "--success");
        sold = syntax.text("TEXT", "what they bought", "--sold");
        terms = syntax.text("TEXT", "at which terms: price, payment, service", "--terms");
        pays = syntax.text("HOW", "how they pay: well or late", "--pays").completing(Completes.PAYS);
        discounts = syntax.text("yes|no", "whether they always ask for a discount", "--discounts")
                .completing(Completes.YES_NO);
        buys = syntax.text("TEXT", "how often they buy, such as 'quarterly' or 'every spring'", "--buys");
    }

    /** What was known, with everything changed that was given. */
    Dealings applyTo(Dealings before) {
        String howPaid = pays.get();
        String asks = discounts.get();
        return new Dealings(
                text(goal, before.goal()),
                text(success, before.success()),
                text(sold, before.sold()),
                text(terms, before.terms()),
                howPaid == null ? before.pays() : Words.parse(Dealings.Pays.class, "way to pay", howPaid),
                asks == null ? before.discounts() : Boolean.valueOf(yes("--discounts", asks)),
                text(buys, before.buys()));
    }

    /** What {@code yes} or {@code no} says; {@code option} took it. */
    static boolean yes(String option, String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new CrmException(new Failure.NotOneOf("value of " + option, text, List.of("yes", "no")));
        };
    }

    private static @Nullable String text(Argument<@Nullable String> argument, @Nullable String before) {
        String text = argument.get();
        return text == null ? before : CustomerOptions.clean(argument.name(), text);
    }
}
