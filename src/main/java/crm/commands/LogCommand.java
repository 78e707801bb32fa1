package crm.commands;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Completes;
import crm.cli.Listing;
import crm.cli.Numbers;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.cli.Words;
import crm.domain.Channel;
import crm.domain.CrmException;
import crm.domain.Direction;
import crm.domain.Failure;
import crm.domain.Touch;
import crm.domain.When;
import crm.render.TouchView;
import crm.store.Store;
import crm.store.Touches;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code crm log [CUSTOMER]}: the touches, newest first. */
final class LogCommand implements Command {
    private final Syntax syntax = new Syntax("log", "List the touches, newest first.");
    private final Argument<@Nullable String> customer =
            syntax.optional("CUSTOMER", "only those with this customer").completing(Completes.CUSTOMER);
    private final Argument<@Nullable String> since = syntax.text("DATE", "from that day on", "--since");
    private final Argument<@Nullable String> until = syntax.text("DATE", "up to and including that day", "--until");
    private final Argument<List<String>> kinds = syntax.texts(
                    "KIND", "only this kind; tip,article for several", "-k", "--kind")
            .completing(Completes.KIND);
    private final Argument<List<String>> channels = syntax.texts(
                    "CHANNEL", "only this channel; call,visit for several", "-c", "--channel")
            .completing(Completes.CHANNEL);
    private final Argument<Boolean> value = syntax.flag("only those that gave something of value", "--value");
    private final Argument<Boolean> noValue = syntax.flag("only those that gave nothing", "--no-value");
    private final Argument<Boolean> in = syntax.flag("only what came in from them", "--in");
    private final Argument<Boolean> out = syntax.flag("only what went out from us", "--out");
    // --by says who acts on every command; here, where nobody does, it says whose touches.
    private final Argument<@Nullable String> tag =
            syntax.text("TAG", "only those with this tag", "--tag").completing(Completes.TOUCH_TAG);
    private final Argument<@Nullable String> search =
            syntax.text("TEXT", "only those where all these words occur, whole or as beginnings", "-s", "--search");
    private final Argument<@Nullable String> limit = syntax.text("N", "at most N of them", "-n", "--limit");
    private final Listing<Touch> listing = new Listing<>(syntax, session -> TouchView.VIEW);

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        if (value.get() && noValue.get()) {
            throw new CrmException(new Failure.Usage("--value and --no-value leave nothing to show"));
        }
        if (in.get() && out.get()) {
            throw new CrmException(new Failure.Usage("--in and --out leave nothing to show"));
        }
        List<String> kindNames = new ArrayList<>();
        for (String kind : Words.split(kinds.get())) {
            kindNames.add(session.policy().kinds().named(kind).name());
        }
        Store store = session.reading();
        Touches.Filter filter = new Touches.Filter(
                customer.get() == null ? null : session.customer(customer.get()).id(),
                day(since, session),
                day(until, session),
                kindNames,
                Words.parseAll(Channel.class, "channel", channels.get()),
                in.get() ? Direction.IN : out.get() ? Direction.OUT : null,
                value.get() ? Boolean.TRUE : noValue.get() ? Boolean.FALSE : null,
                session.byGiven(),
                tag.get(),
                words(search.get()),
                limit.get() == null ? 0 : Numbers.atLeastOne("--limit", limit.get()));
        listing.print(session, store.touches().log(filter));
        return 0;
    }

    private static @Nullable LocalDate day(Argument<@Nullable String> argument, Session session) {
        String text = argument.get();
        return text == null
                ? null
                : When.parse(text, session.now(), When.Towards.PAST).day();
    }

    /** The words of a search, without what no index holds. */
    private static List<String> words(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        for (String word : text.split("[^\\p{L}\\p{N}\\p{M}]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        if (words.isEmpty()) {
            throw new CrmException(new Failure.Usage("there is no word in --search '" + text + "'"));
        }
        return words;
    }
}
