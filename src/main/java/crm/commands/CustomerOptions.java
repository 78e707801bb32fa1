package crm.commands;

import crm.cli.Argument;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.cli.Words;
import crm.domain.CrmException;
import crm.domain.Customer;
import crm.domain.Failure;
import crm.domain.Names;
import crm.domain.Policy;
import crm.domain.Stage;
import crm.domain.Text;
import crm.domain.When;
import crm.domain.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The attributes of a customer, as {@code crm add} and {@code crm edit} take them. */
final class CustomerOptions {
    private static final int LARGEST_VALUE_DIGITS = 15;

    private final Argument<@Nullable String> key;
    private final Argument<List<String>> aliases;
    private final Argument<List<String>> domains;
    private final Argument<List<String>> emails;
    private final Argument<@Nullable String> stage;
    private final Argument<@Nullable String> tier;
    private final Argument<@Nullable String> owner;
    private final Argument<@Nullable String> since;
    private final Argument<@Nullable String> window;
    private final Argument<@Nullable String> annualValue;
    private final Argument<@Nullable String> renewal;
    private final Argument<List<String>> interests;
    private final Argument<List<String>> tags;
    private final Argument<@Nullable String> note;
    private final DealingsOptions dealings;

    CustomerOptions(Syntax syntax) {
        key = syntax.text("KEY", "short unique name, such as acme", "--key");
        aliases = syntax.texts("NAME", "another name it answers to; may be repeated", "--alias");
        domains = syntax.texts("DOMAIN", "an e-mail domain of theirs; may be repeated", "--domain");
        emails = syntax.texts("ADDRESS", "an e-mail address of theirs; may be repeated", "--email");
        stage = syntax.text("STAGE", "suspect, prospect, customer or former", "--stage")
                .completing(Completes.STAGE);
        tier = syntax.text("TIER", "how much they matter: A, B, C or your own", "--tier")
                .completing(Completes.TIER);
        owner = syntax.text("NAME", "who looks after them", "--owner").completing(Completes.OWNER);
        since = syntax.text("DATE", "the day of the sale", "--since");
        window = syntax.text("SPAN", "the longest they may go without something of value, such as 30d", "--window");
        annualValue = syntax.text("MONEY", "what they are worth a year, such as 12000", "--annual-value");
        renewal = syntax.text("DATE", "the day their contract is up", "--renewal");
        interests = syntax.texts("TOPIC", "what they care about; may be repeated", "--interest")
                .completing(Completes.INTEREST);
        tags = syntax.texts("TAG", "a label of your own; may be repeated", "--tag")
                .completing(Completes.TAG);
        note = syntax.text("TEXT", "anything else worth knowing", "--note");
        dealings = new DealingsOptions(syntax);
    }

    /** The key asked for, in the form it is stored in; null where none was. */
    @Nullable
    String key() {
        String typed = key.get();
        return typed == null ? null : Renaming.key(typed);
    }

    /** The customer with everything changed that was given. */
    Customer applyTo(Customer customer, Policy policy, Session session) {
        String newKey = key();
        Stage newStage = stage.given() ? Words.parse(Stage.class, "stage", stage.get()) : customer.stage();
        LocalDate sale = given(since, text -> day(text, session, When.Towards.PAST), customer.since());
        if (sale == null && customer.id() != 0 && newStage == Stage.CUSTOMER && newStage != customer.stage()) {
            sale = session.today(); // becoming a customer is the sale, as with crm stage
        }
        return customer.with()
                .key(newKey == null ? customer.key() : newKey)
                .stage(newStage)
                .stageSince(stageSince(customer, newStage, sale, session))
                .tier(given(tier, policy::tier, customer.tier()))
                .owner(given(owner, text -> clean("--owner", text), customer.owner()))
                .since(sale)
                .window(given(window, Window::parse, customer.window()))
                .annualValue(given(annualValue, CustomerOptions::money, customer.annualValue()))
                .renewal(given(renewal, text -> day(text, session, When.Towards.FUTURE), customer.renewal()))
                .note(given(note, text -> clean("--note", text), customer.note()))
                .dealings(dealings.applyTo(customer.dealings()))
                .aliases(more(customer.aliases(), aliases, text -> clean("--alias", text)))
                .domains(more(customer.domains(), domains, CustomerOptions::domain))
                .emails(more(customer.emails(), emails, CustomerOptions::email))
                .interests(more(customer.interests(), interests, text -> clean("--interest", text)))
                .tags(more(customer.tags(), tags, text -> clean("--tag", text)))
                .build();
    }

    /** A customer added with the day of its sale has been one since then; every other change of stage is today's. */
    private static LocalDate stageSince(Customer customer, Stage next, @Nullable LocalDate sale, Session session) {
        if (customer.id() == 0 && next == Stage.CUSTOMER && sale != null) {
            return sale;
        }
        return next == customer.stage() ? customer.stageSince() : session.today();
    }

    private static <T> @Nullable T given(
            Argument<@Nullable String> argument, Function<String, T> parse, @Nullable T before) {
        String text = argument.get();
        return text == null ? before : parse.apply(text);
    }

    private static List<String> more(
            List<String> before, Argument<List<String>> added, Function<String, String> parse) {
        List<String> all = new ArrayList<>(before);
        for (String text : added.get()) {
            String parsed = parse.apply(text);
            boolean known = false;
            for (String one : all) {
                known |= Names.fold(one).equals(Names.fold(parsed));
            }
            if (!known) {
                all.add(parsed);
            }
        }
        return all;
    }

    static String clean(String what, String text) {
        return Text.clean(what, Text.required(what, text)).strip();
    }

    private static LocalDate day(String text, Session session, When.Towards towards) {
        return When.parse(text, session.now(), towards).day();
    }

    private static BigDecimal money(String text) {
        try {
            BigDecimal money = new BigDecimal(text.strip().replace("_", "").replace(",", ""));
            if (money.signum() >= 0
                    && money.scale() <= 2
                    && money.precision() - money.scale() <= LARGEST_VALUE_DIGITS) {
                return money.scale() < 0 ? money.setScale(0) : money;
            }
        } catch (NumberFormatException e) {
            // said below, as for numbers that make no sense
        }
        throw new CrmException(new Failure.Usage(
                "'" + text + "' is not an annual value", "an amount without currency, such as 12000 or 12000.50"));
    }

    private static String domain(String text) {
        String domain = clean("--domain", text).toLowerCase(Locale.ROOT);
        domain = domain.startsWith("@") ? domain.substring(1) : domain;
        if (!Names.isEmail("x@" + domain)) {
            throw new CrmException(
                    new Failure.Usage("'" + text + "' is not an e-mail domain", "such as acme.example, without @"));
        }
        return domain;
    }

    private static String email(String text) {
        String email = clean("--email", text);
        if (!Names.isEmail(email)) {
            throw new CrmException(
                    new Failure.Usage("'" + text + "' is not an e-mail address", "such as dana@acme.example"));
        }
        return email;
    }
}
