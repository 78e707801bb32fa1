package crm.render;

import static crm.render.Account.ACME;
import static crm.render.Account.EVIL;
import static crm.render.Account.HEBREW;
import static crm.render.Account.PIPE;
import static crm.render.Account.TODAY;
import static crm.render.Account.TOKYO;
import static crm.render.Account.ZOE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.domain.CrmException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What each format looks like, to the byte. */
class PrinterTest {
    private static final Screen TERMINAL = new Screen(80, true);

    @Test
    void tableInAPipeIsPlain() {
        assertThat(Account.list(Format.TABLE, PIPE, ACME, ZOE, TOKYO, HEBREW)).isEqualTo("""
                KEY    NAME      DAYS  LAST VALUE  TAGS
                acme   Acme Ltd    43  2026-10-09  big, a;b
                zoe    Zoë          -  -           -
                tokyo  東京 👩‍👩‍👧      3  2026-11-20  -
                hb     שלום         1  2026-11-21  x
                """);
    }

    @Test
    void tableOnATerminalSpeaksOfAges() {
        assertThat(Account.list(Format.TABLE, TERMINAL, ACME, ZOE, TOKYO, HEBREW))
                .isEqualTo("""
                KEY    NAME      DAYS  LAST VALUE   TAGS
                acme   Acme Ltd    43  6 weeks ago  big, a;b
                zoe    Zoë          -  -            -
                tokyo  東京 👩‍👩‍👧      3  yesterday    -
                hb     שלום         1  today        x
                """);
    }

    @Test
    void tableIsCutToTheTerminal() {
        Account wordy =
                new Account("wordy", "A firm with a very long name of many words", 7, null, List.of("one", "two"));
        assertThat(Account.list(Format.TABLE, new Screen(48, true), ACME, wordy))
                .isEqualTo("""
                KEY    NAME          DAYS  LAST VALUE   TAGS
                acme   Acme Ltd        43  6 weeks ago  big, a;b
                wordy  A firm with…     7  -            one, two
                """);
    }

    @Test
    void nothingIsCutShorterThanCanBeRead() {
        assertThat(Account.list(
                        Format.TABLE,
                        new Screen(1, true),
                        ACME,
                        new Account("a-long-key", "Ten letter", 1, TODAY, List.of())))
                .isEqualTo("""
                KEY         NAME      DAYS  LAST VALUE   TAGS
                acme        Acme Ltd    43  6 weeks ago  big, a;b
                a-long-key  Ten let…     1  today        -
                """);
    }

    @Test
    void unknownWidthCutsNothing() {
        Account wordy = new Account("wordy", "long ".repeat(60) + "end", 7, null, List.of());
        assertThat(Account.list(Format.TABLE, new Screen(0, true), wordy)).contains("long end     7  -");
    }

    @Test
    void colourMarksMeaningAndNothingElse() {
        String shown = Account.list(
                Account.VIEW, Format.TABLE, Theme.of(Theme.Palette.STANDARD), TERMINAL, List.of(ACME, ZOE));
        assertThat(shown.replace('\u001b', '^')).isEqualTo("""
                ^[1mKEY^[m   ^[1mNAME^[m      ^[1mDAYS^[m  ^[1mLAST VALUE^[m   ^[1mTAGS^[m
                acme  Acme Ltd    ^[31m43^[m  6 weeks ago  big, a;b
                zoe   Zoë          ^[2m-^[m  ^[2m-^[m            ^[2m-^[m
                """);
    }

    @Test
    void hostileTextIsSeenInATable() {
        assertThat(Account.list(Format.TABLE, PIPE, EVIL)).isEqualTo("""
                KEY   NAME                                                DAYS  LAST VALUE  TAGS
                evil  \\u{1b}]52;c;x\\u{7}\\u{202e}=1⏎<b>| \\u{200b}\\u{d800}     5  -           =2+3, \\u{9b}1m
                """);
    }

    @Test
    void anEmptyListing() {
        assertThat(Account.list(Format.TABLE, PIPE)).isEmpty();
        assertThat(Account.list(Format.JSON, PIPE)).isEqualTo("[]\n");
        assertThat(Account.list(Format.JSONL, PIPE)).isEmpty();
        assertThat(Account.list(Format.CSV, PIPE)).isEmpty();
        assertThat(Account.list(Format.MD, PIPE)).isEmpty();
        assertThat(Account.list(Format.IDS, PIPE)).isEmpty();
        View<Account> headed = Account.VIEW.header("key", "last_value_day");
        assertThat(Account.list(headed, Format.CSV, Theme.NONE, PIPE, List.of()))
                .isEqualTo("key,last_value_day\r\n");
        assertThat(Account.list(headed, Format.TSV, Theme.NONE, PIPE, List.of()))
                .isEqualTo("key\tlast_value_day\n");
    }

    @Test
    void json() {
        assertThat(Account.list(Format.JSON, PIPE, ACME, ZOE, TOKYO)).isEqualTo("""
                [
                {"key":"acme","name":"Acme Ltd","days":43,"last_value":{"day":"2026-10-09","kind":"article"},"tags":["big","a;b"],"archived":false},
                {"key":"zoe","name":"Zoë","days":null,"last_value":null,"tags":[],"archived":false},
                {"key":"tokyo","name":"東京 👩‍👩‍👧","days":3,"last_value":{"day":"2026-11-20","kind":"article"},"tags":[],"archived":false}
                ]
                """);
    }

    @Test
    void jsonIsTheSameOnATerminal() {
        assertThat(Account.list(Format.JSON, TERMINAL, ACME, EVIL))
                .isEqualTo(Account.list(Format.JSON, PIPE, ACME, EVIL));
    }

    @Test
    void jsonEscapesWhatIsNotSeen() {
        assertThat(Account.list(Format.JSONL, PIPE, EVIL)).isEqualTo("""
                {"key":"evil","name":"\\u001B]52;c;x\\u0007\\u202E=1\\n<b>|\\t\\u200B\\uD800","days":5,"last_value":null,"tags":["=2+3","\\u009B1m"],"archived":false}
                """);
    }

    @Test
    void jsonOfOneThingIsOneObject() {
        String object =
                "{\"key\":\"zoe\",\"name\":\"Zoë\",\"days\":null,\"last_value\":null,\"tags\":[],\"archived\":false}\n";
        assertThat(Account.one(Format.JSON, PIPE, ZOE)).isEqualTo(object);
        assertThat(Account.one(Format.JSONL, PIPE, ZOE)).isEqualTo(object);
    }

    @Test
    void numbersAndTimesAreWrittenPlainly() {
        View<String> view = View.<String>of(
                        "id",
                        id -> new Row()
                                .text("id", id)
                                .number("money", new BigDecimal("1.2E+4"))
                                .number("none", (BigDecimal) null)
                                .number("score", 2.0 / 3)
                                .number("hundred", 100.0)
                                .count("large", 9_007_199_254_740_993L)
                                .time("at", OffsetDateTime.parse("2026-11-20T15:04:00+01:00"))
                                .rows("given", List.of(new Row().text("kind", "tip"), new Row().text("kind", "intro"))))
                .column("at", "AT");
        assertThat(Account.list(view, Format.JSONL, Theme.NONE, PIPE, List.of("a")))
                .isEqualTo("""
                {"id":"a","money":12000,"none":null,"score":0.6667,"hundred":100,"large":9007199254740993,"at":"2026-11-20T15:04:00+01:00","given":[{"kind":"tip"},{"kind":"intro"}]}
                """);
        assertThat(Account.list(view, Format.CSV, Theme.NONE, PIPE, List.of("a")))
                .isEqualTo("""
                id,money,none,score,hundred,large,at,given\r
                a,12000,,0.6667,100,9007199254740993,2026-11-20T15:04:00+01:00,tip;intro\r
                """);
        assertThat(Account.list(view, Format.TABLE, Theme.NONE, PIPE, List.of("a")))
                .isEqualTo("AT\n2026-11-20T15:04:00+01:00\n");
        assertThat(Account.list(view, Format.TABLE, Theme.NONE, TERMINAL, List.of("a")))
                .isEqualTo("AT\nyesterday\n");
    }

    @Test
    void aScoreMustBeFinite() {
        assertThatThrownBy(() -> new Row().number("score", Double.NaN)).isInstanceOf(NumberFormatException.class);
    }

    @Test
    void csv() {
        assertThat(Account.list(Format.CSV, PIPE, ZOE, ACME)).isEqualTo("""
                key,name,days,last_value_day,last_value_kind,tags,archived\r
                zoe,Zoë,,,,,false\r
                acme,Acme Ltd,43,2026-10-09,article,big;a\\;b,false\r
                """);
    }

    @Test
    void csvDefusesFormulasOfTextOnly() {
        View<String> view = View.of("name", name -> new Row().text("name", name).count("number", -1));
        assertThat(Account.list(
                        view,
                        Format.CSV,
                        Theme.NONE,
                        PIPE,
                        List.of("=1", "+1", "-1", "@x", "\tx", "\rx", "'=1", "a=1", "'a", "＝1")))
                .isEqualTo("""
                name,number\r
                '=1,-1\r
                '+1,-1\r
                '-1,-1\r
                '@x,-1\r
                '\tx,-1\r
                "'\rx",-1\r
                ''=1,-1\r
                a=1,-1\r
                'a,-1\r
                '＝1,-1\r
                """);
    }

    @Test
    void csvIsRawInAPipeAndSafeOnATerminal() {
        assertThat(Account.list(Format.CSV, PIPE, EVIL))
                .contains("\"\u001b]52;c;x\u0007\u202e=1\n<b>|\t\u200b\ud800\"");
        assertThat(Account.list(Format.CSV, TERMINAL, EVIL))
                .contains("\"\\u{1b}]52;c;x\\u{7}\\u{202e}=1\n<b>|    \\u{200b}\\u{d800}\"")
                .contains("'=2+3;\\u{9b}1m");
    }

    @Test
    void csvNeverDropsAField() {
        View<String> uneven = View.of(
                "a",
                a -> a.isEmpty()
                        ? new Row().text("a", a)
                        : new Row().text("a", a).text("b", a));
        assertThatThrownBy(() -> Account.list(uneven, Format.CSV, Theme.NONE, PIPE, List.of("", "x")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("[a, b]");
    }

    @Test
    void tsv() {
        View<String> view = View.of("name", name -> new Row().text("name", name).flag("set", true));
        assertThat(Account.list(view, Format.TSV, Theme.NONE, PIPE, List.of("a\tb\nc\\d\re", "=1")))
                .isEqualTo("name\tset\na\\tb\\nc\\\\d\\re\ttrue\n=1\ttrue\n");
    }

    @Test
    void markdown() {
        assertThat(Account.list(Format.MD, PIPE, ACME, ZOE, EVIL)).isEqualTo("""
                | KEY | NAME | DAYS | LAST VALUE | TAGS |
                | --- | --- | ---: | --- | --- |
                | acme | Acme Ltd | 43 | 2026-10-09 | big, a;b |
                | zoe | Zoë |  |  |  |
                | evil | \\\\u{1b}\\]52;c;x\\\\u{7}\\\\u{202e}=1<br>&lt;b\\>\\|    \\\\u{200b}\\\\u{d800} | 5 |  | =2+3, \\\\u{9b}1m |
                """);
    }

    @Test
    void ids() {
        assertThat(Account.list(Format.IDS, PIPE, ACME, new Account("a\nb", "", null, null, List.of())))
                .isEqualTo("acme\na⏎b\n");
    }

    @Test
    void oneThingInAPipe() {
        assertThat(Account.one(Format.TABLE, PIPE, ACME)).isEqualTo("""
                key: acme
                name: Acme Ltd
                days: 43
                last value:
                  day: 2026-10-09
                  kind: article
                tags: big, a;b
                archived: no
                """);
    }

    @Test
    void oneThingOnATerminalLeavesEmptyFieldsOut() {
        Account account = new Account("x", "A\nkey: forged\n\u001b[2J", null, TODAY.minusDays(3), List.of());
        assertThat(Account.one(Format.TABLE, TERMINAL, account)).isEqualTo("""
                key:        x
                name:       A
                            key: forged
                            \\u{1b}[2J
                last value:
                  day: 2026-11-18 (3 days ago)
                  kind: article
                archived:   no
                """);
    }

    @Test
    void oneThingOfManyThings() {
        View<String> view = View.of(
                "key",
                key -> new Row()
                        .text("key", key)
                        .rows(
                                "given",
                                List.of(
                                        new Row()
                                                .day("day", TODAY)
                                                .text("kind", "tip")
                                                .text("value", "a\nb"),
                                        new Row()
                                                .day("day", TODAY)
                                                .text("kind", "intro")
                                                .text("value", null))));
        assertThat(one(view, "a")).isEqualTo("""
                key: a
                given:
                  2026-11-21  tip  a⏎b
                  2026-11-21  intro
                """);
    }

    private static <T> String one(View<T> view, T item) {
        StringWriter out = new StringWriter();
        try {
            new Printer(out, Format.TABLE, Theme.NONE, PIPE, TODAY).one(view, item);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return out.toString();
    }

    @Test
    void humanTextIsForTerminals() {
        View<String> view = View.of(
                        "key", (String key) -> new Row().text("key", key).count("days", 43))
                .column("key", "KEY")
                .column("days", "DAYS", key -> key.equals("a") ? "43 of 30" : null);
        assertThat(Account.list(view, Format.TABLE, Theme.NONE, TERMINAL, List.of("a", "b")))
                .isEqualTo("KEY      DAYS\na    43 of 30\nb          43\n");
        assertThat(Account.list(view, Format.TABLE, Theme.NONE, PIPE, List.of("a")))
                .isEqualTo("KEY  DAYS\na      43\n");
    }

    @Test
    void moreRowsThanAreMeasuredAllAppear() {
        List<String> keys = new ArrayList<>();
        for (int number = 0; number < 1200; number++) {
            keys.add("k" + number);
        }
        View<String> view = View.of(
                        "key", (String key) -> new Row().text("key", key).count("n", 1))
                .column("key", "KEY")
                .column("n", "N");
        List<String> lines =
                Account.list(view, Format.TABLE, Theme.NONE, PIPE, keys).lines().toList();
        assertThat(lines).hasSize(1201).contains("k0    1", "k499  1", "k1199  1");
    }

    @Test
    void aTableWritesBeforeTheLastRowIsRead() throws IOException {
        StringWriter out = new StringWriter();
        Iterator<Account> endless = Stream.generate(() -> ACME).iterator();
        Iterator<Account> failing = new Iterator<>() {
            private int read;

            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Account next() {
                if (++read > 700) {
                    throw new IllegalStateException("read on");
                }
                return endless.next();
            }
        };
        Printer printer = new Printer(out, Format.TABLE, Theme.NONE, PIPE, TODAY);
        assertThatThrownBy(() -> printer.list(Account.VIEW, failing)).hasMessage("read on");
        assertThat(out.toString().lines()).hasSize(701);
    }

    @Test
    void aFullDiskIsAnIoExceptionInEveryFormat() {
        for (Format format : Format.values()) {
            Printer printer = new Printer(new FullDisk(), format, Theme.NONE, PIPE, TODAY);
            assertThatThrownBy(() -> printer.list(Account.VIEW, List.of(ACME).iterator()))
                    .as(format.word())
                    .isInstanceOf(IOException.class)
                    .hasMessage("disk full");
        }
    }

    private static final class FullDisk extends Writer {
        @Override
        public void write(char[] text, int from, int length) throws IOException {
            throw new IOException("disk full");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    void formatsAreReadAsTyped() {
        assertThat(Format.parse("jsonl")).isEqualTo(Format.JSONL);
        assertThat(Format.parse("TSV")).isEqualTo(Format.TSV);
        assertThatThrownBy(() -> Format.parse("xml"))
                .isInstanceOfSatisfying(
                        CrmException.class,
                        thrown -> assertThat(thrown.failure().hint())
                                .isEqualTo("one of table, json, jsonl, csv, tsv, md, ids"));
    }

    @Test
    void anUnknownFieldIsABug() {
        Row row = new Row().text("key", "a").fields("last", null, List.of("day"));
        assertThat(row.get("last.day")).isEqualTo(Value.NONE);
        assertThatThrownBy(() -> row.get("kye"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("kye");
        assertThatThrownBy(() -> row.get("key.x")).isInstanceOf(IllegalArgumentException.class);
    }
}
