package crm.draft;

import crm.domain.Channel;
import crm.domain.Clocks;
import crm.domain.Customer;
import crm.domain.Dealings;
import crm.domain.Direction;
import crm.domain.Kinds;
import crm.domain.Policy;
import crm.domain.Promise;
import crm.domain.Sender;
import crm.domain.Stage;
import crm.domain.Standing;
import crm.domain.Touch;
import crm.domain.Window;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A customer and its touches, put together for one test, with the clocks that follow from them. */
final class Samples {
    /** A Saturday. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-21T09:00:00+01:00");
    static final Sender ANNA = new Sender("Anna Berg", "Northwind Tools", "anna@northwind.example", null);
    static final Recipient MARIA = new Recipient("Maria Keller", "maria@acme.example");
    static final Policy POLICY =
            new Policy(new Window(90), new Window(14), Map.of(), Map.of(), Kinds.builtIn(), Map.of());
    static final Templates BUILT_IN = new Templates(Path.of("there is no such folder"));

    String name = "Acme";
    Stage stage = Stage.CUSTOMER;

    @Nullable
    LocalDate since = LocalDate.of(2025, 3, 1);

    List<String> interests = List.of();
    final List<Touch> touches = new ArrayList<>();
    final List<Promise> late = new ArrayList<>();
    Sender sender = Sender.UNKNOWN;
    Recipient recipient = Recipient.UNKNOWN;

    @Nullable
    Offer content;

    Samples touch(LocalDate day, String kind, Direction direction, @Nullable String value, @Nullable String note) {
        boolean adds = value != null
                || Kinds.builtIn().all().stream().anyMatch(known -> known.name().equals(kind) && known.addsValue());
        touches.add(touch(touches.size(), day, kind, direction, adds, value, note, null));
        return this;
    }

    /** Something that we promised for a day that is past. */
    Samples promised(LocalDate due, String what) {
        late.add(Promise.made(
                "promise" + late.size(),
                new Customer.Ref(1, "acme", "Acme"),
                Promise.Side.US,
                null,
                "anna",
                what,
                due.minusDays(7),
                due,
                null,
                null));
        return this;
    }

    static Touch touch(
            int number,
            LocalDate day,
            String kind,
            Direction direction,
            boolean adds,
            @Nullable String value,
            @Nullable String note,
            @Nullable String link) {
        return new Touch(
                "touch" + number,
                new Customer.Ref(1, "acme", "Acme"),
                day,
                null,
                kind,
                Channel.EMAIL,
                direction,
                adds,
                value,
                note,
                link,
                "Maria",
                "anna",
                false,
                List.of());
    }

    Customer customer() {
        return new Customer(
                1,
                "acme",
                name,
                stage,
                LocalDate.of(2025, 3, 1),
                null,
                "anna",
                since,
                LocalDate.of(2025, 3, 1),
                null,
                null,
                null,
                null,
                null,
                null,
                "never say this aloud",
                Dealings.UNKNOWN,
                List.of(),
                List.of(),
                List.of(),
                interests,
                List.of("difficult"));
    }

    Clocks clocks() {
        Clocks.Tick value = null;
        Clocks.Tick out = null;
        Clocks.Tick in = null;
        Clocks.Tick any = null;
        for (int i = 0; i < touches.size(); i++) {
            Touch touch = touches.get(i);
            Clocks.Tick tick = new Clocks.Tick(touch.id(), touch.day(), null, i, touch.kind(), touch.value(), "anna");
            if (touch.kind().equals("internal")) {
                continue;
            }
            any = later(any, tick);
            value = touch.addsValue() ? later(value, tick) : value;
            out = touch.direction() == Direction.OUT ? later(out, tick) : out;
            in = touch.direction() == Direction.IN ? later(in, tick) : in;
        }
        return new Clocks(value, out, in, null, any);
    }

    Standing standing() {
        return Standing.of(customer(), clocks(), POLICY, null, TODAY);
    }

    Situation.Choice choice() {
        return Situation.choose(customer(), recipient, standing(), clocks(), content, late, TODAY);
    }

    Facts facts() {
        List<Touch> newestFirst = new ArrayList<>(touches);
        java.util.Collections.reverse(newestFirst);
        return new Facts(
                customer(),
                standing(),
                clocks(),
                newestFirst,
                Kinds.builtIn(),
                sender,
                recipient,
                content,
                late,
                TODAY);
    }

    Draft draft(String template) {
        return BUILT_IN.read(template).fill(facts(), "asked for");
    }

    String text(String template) {
        return DraftFormat.TEXT.write(draft(template), sender, NOW);
    }

    private static Clocks.Tick later(Clocks.@Nullable Tick one, Clocks.Tick other) {
        return one == null || other.compareTo(one) > 0 ? other : one;
    }
}
