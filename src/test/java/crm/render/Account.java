package crm.render;

import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small thing to print, and how: one field of each sort that listings have. */
record Account(
        String key,
        String name,
        @Nullable Integer days,
        @Nullable LocalDate lastValue,
        List<String> tags) {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final Screen PIPE = new Screen(0, false);

    static final View<Account> VIEW = View.<Account>of("key", Account::row)
            .column("key", "KEY")
            .column("name", "NAME")
            .column("days", "DAYS", null, account -> account.days() == null ? null : Theme.Role.BAD)
            .column("last_value.day", "LAST VALUE")
            .column("tags", "TAGS");

    static final Account ACME = new Account("acme", "Acme Ltd", 43, LocalDate.of(2026, 10, 9), List.of("big", "a;b"));
    static final Account ZOE = new Account("zoe", "Zoë", null, null, List.of());
    static final Account TOKYO = new Account("tokyo", "東京 👩‍👩‍👧", 3, LocalDate.of(2026, 11, 20), List.of());
    static final Account HEBREW = new Account("hb", "שלום", 1, LocalDate.of(2026, 11, 21), List.of("x"));
    static final Account EVIL = new Account(
            "evil", "\u001b]52;c;x\u0007\u202e=1\n<b>|\t\u200b\ud800", 5, null, List.of("=2+3", "\u009b1m"));

    private static Row row(Account account) {
        LocalDate day = account.lastValue();
        Row lastValue = day == null ? null : new Row().day("day", day).text("kind", "article");
        return new Row()
                .text("key", account.key())
                .text("name", account.name())
                .count("days", account.days())
                .fields("last_value", lastValue, List.of("day", "kind"))
                .words("tags", account.tags())
                .flag("archived", false);
    }

    static String list(Format format, Screen screen, Account... accounts) {
        return list(VIEW, format, Theme.NONE, screen, List.of(accounts));
    }

    static <T> String list(View<T> view, Format format, Theme theme, Screen screen, List<T> items) {
        StringWriter out = new StringWriter();
        try {
            new Printer(out, format, theme, screen, TODAY).list(view, items.iterator());
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return out.toString();
    }

    static String one(Format format, Screen screen, Account account) {
        StringWriter out = new StringWriter();
        try {
            new Printer(out, format, Theme.NONE, screen, TODAY).one(VIEW, account);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return out.toString();
    }
}
