package crm.exchange.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import crm.exchange.Input;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of mail as real programs write it, and of what no program should. */
class LettersTest {
    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 21, 10, 0, 0, 0, ZoneId.of("Europe/Berlin"));

    private static final String HEAD =
            "From: dana@acme.example\nTo: zoe@firm.example\nDate: Tue, 3 Nov 2026 09:05:00 +0100\n";

    // programs

    @Test
    void gmailTakeout() throws IOException {
        List<Letter> letters = fixture("gmail-takeout.mbox");
        assertThat(letters).extracting(Letter::unwanted).containsExactly(null, Unwanted.DISCARDED, Unwanted.DISCARDED);
        Letter letter = letters.get(0);
        assertThat(letter.subject()).isEqualTo("Re: Palettengröße für Dezember");
        assertThat(letter.from()).containsExactly(new Address("Dana Ruiz", "dana@acme.example"));
        assertThat(letter.to()).containsExactly(new Address("Zoë Frey", "zoe@firm.example"));
        assertThat(letter.at()).hasToString("2026-11-03T09:05+01:00");
        assertThat(letter.text()).isEqualTo("Für Dezember reichen uns 40.\n\nFrom Monday on we are back.");
    }

    @Test
    void outlook() throws IOException {
        Letter letter = only("outlook.eml");
        assertThat(letter.unwanted()).isNull();
        assertThat(letter.from()).containsExactly(new Address("Becker, Jens", "jens.becker@acme.example"));
        assertThat(letter.to())
                .containsExactly(new Address(null, "zoe@firm.example"), new Address("Ola Berg", "ola@firm.example"));
        assertThat(letter.cc()).containsExactly(new Address("Einkauf Acme", "einkauf@acme.example"));
        assertThat(letter.text()).isEqualTo("Schönen Dank, das passt.");
    }

    @Test
    void appleMail() throws IOException {
        Letter letter = only("apple.emlx");
        assertThat(letter.unwanted()).isNull();
        assertThat(letter.at()).hasToString("2026-11-05T18:20:11-05:00");
        assertThat(letter.text()).startsWith("Friday is fine.").doesNotContain("plist");
        assertThat(only("apple-deleted.emlx").unwanted()).isEqualTo(Unwanted.DISCARDED);
    }

    @Test
    void thunderbird() throws IOException {
        List<Letter> letters = fixture("thunderbird.mbox");
        assertThat(letters)
                .extracting(Letter::subject)
                .containsExactly(
                        "first", "deleted and not yet compacted", "a length that lies", "the last, without a line end");
        assertThat(letters).extracting(Letter::unwanted).containsExactly(null, Unwanted.DISCARDED, null, null);
        assertThat(letters.get(0).text()).contains("From here on").endsWith("No blank line at the end.");
    }

    /** What a letter refers to, in the spellings of programs, is the id that the other letter has. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "References: <1@a.example> <2@a.example>\nIn-Reply-To: <2@a.example>",
                "References: <1@a.example>\n <2@a.example>\n\t<3@a.example>",
                "References:\r\n <1@a.example><2@a.example>",
                "References: <1@a.exa\n mple>,<2@a.example>",
                "References: <0@self.example> <1@a.example>",
                "references: 0@cut.example> <1@a.example>",
                "References: <>\nIn-Reply-To: <1@a.example> (Dana Ruiz's message of \"Mon, 16 Nov 2026\")",
                "References: \nIn-Reply-To:\n < 1@a.example >",
                "In-Reply-To: <1@a.example> <2@a.example>",
                "In-Reply-To: <1@a.example>\nIn-Reply-To: <2@a.example>",
                "In-Reply-To: 1@a.example",
                "In-Reply-To: <1@a.example",
                "In-Reply-To: Your message of \"Mon, 16 Nov 2026 09:00:00 +0100.\" <1@a.example>",
                "In-Reply-To: Message from Dana <dana@a.example> of \"Mon, 16 Nov\" <1@a.example>"
            })
    void aThreadIsKnownByTheMessageThatBeganIt(String fields) throws IOException {
        Letter letter = one(HEAD + "Message-ID: <0@self.example>\n" + fields + "\n\nx");
        assertThat(letter.root())
                .isEqualTo(one(HEAD + "Message-ID: <1@a.example>\n\nx").print());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Subject: Re: hello",
                "References: ",
                "References: <>",
                "In-Reply-To: <0@self.example>",
                "In-Reply-To: your letter",
                "Thread-Topic: hello\nThread-Index: AdgAbCdEfGhIjKlMnOpQrStUvWxYzA=="
            })
    void whatRefersToNothingBeginsOne(String fields) throws IOException {
        assertThat(one(HEAD + "Message-ID: <0@self.example>\n" + fields + "\n\nx")
                        .root())
                .isNull();
    }

    @Test
    void whatNoPersonSent() throws IOException {
        assertThat(only("mailman.eml").unwanted()).isEqualTo("from mailing lists");
        assertThat(only("exchange-out-of-office.eml").unwanted()).isEqualTo("sent by a machine");
        assertThat(only("bounce.eml").unwanted()).isEqualTo("sent by a machine");
        assertThat(only("invitation.eml").unwanted()).isEqualTo("inviting to a meeting");
        for (String field : List.of(
                "List-Unsubscribe: <mailto:x@y.example>",
                "Precedence: bulk",
                "Precedence: Junk",
                "Auto-Submitted: auto-generated",
                "X-Auto-Response-Suppress: OOF, AutoReply",
                "Return-Path: <>",
                "X-Status: AD",
                "X-Gmail-Labels: Inbox,Chat",
                "Content-Type: text/calendar; method=REQUEST")) {
            assertThat(one(HEAD + field + "\n\nx").unwanted()).as(field).isNotNull();
        }
        for (String field : List.of(
                "Auto-Submitted: no",
                "X-Auto-Response-Suppress: None",
                "Precedence: normal",
                "Return-Path: <dana@acme.example>",
                "X-Status: A",
                "X-Gmail-Labels: Spammy customers",
                "Content-Type: text/plain")) {
            assertThat(one(HEAD + field + "\n\nx").unwanted()).as(field).isNull();
        }
        for (String nobody :
                List.of("no-reply", "NoReply", "do_not_reply", "mailer-daemon", "bounces+1-a", "noreply+x")) {
            assertThat(Letter.isNobody(nobody + "@acme.example")).as(nobody).isTrue();
        }
        assertThat(Letter.isNobody("norbert@acme.example")).isFalse();
    }

    @Test
    void brokenHeadersTellWhatTheyCan() throws IOException {
        Letter letter = only("latin1-and-broken.eml");
        assertThat(letter.from()).containsExactly(new Address("Müller GmbH, Einkäufer", "einkauf@acme.example"));
        assertThat(letter.to()).isEmpty();
        assertThat(letter.cc()).extracting(Address::email).containsExactly("zoe@firm.example");
        assertThat(letter.at()).hasToString("2026-11-08T07:08:09Z");
        assertThat(letter.subject())
                .startsWith("Grüße")
                .contains("\u001b[31mred")
                .doesNotContain("\uFFFD");
    }

    // mailboxes

    @Test
    void mailboxesBeginMessagesWhereTheyDo() throws IOException {
        String message = HEAD + "Subject: s\n\nbody\n";
        assertThat(read("From x Tue Nov  3 09:05:00 2026\n" + message + "\nFrom x Tue Nov  3 09:05:00 2026\n"
                        + message))
                .hasSize(2);
        assertThat(read("From x Tue Nov  3 09:05:00 2026\r\n" + message.replace("\n", "\r\n")
                        + "\r\nFrom MAILER-DAEMON\r\n" + message.replace("\n", "\r\n")))
                .as("CRLF, and a sender line without a date")
                .hasSize(2);
        assertThat(read("From x Tue Nov  3 09:05:00 2026\n" + message + "\n>From x Tue Nov  3 09:05:00 2026\n"
                        + message))
                .as("quoted")
                .hasSize(1);
        assertThat(read("From x Tue Nov  3 09:05:00 2026\n" + HEAD + "From x Tue Nov  3 09:06:00 2026\n" + message))
                .as("no body at all")
                .hasSize(2);
        assertThat(read("\n\n\uFEFF" + message))
                .as("blank lines before a header")
                .hasSize(1);
        assertThat(read("\uFEFF" + message)).as("a byte order mark").hasSize(1);
        assertThat(read("")).isEmpty();
        assertThat(read("PNG\r\n\u001a\n")).isEmpty();
        assertThat(read("note: this is no mail\n\nFrom: here\n")).isEmpty();
        assertThat(read(message + "\nFrom x Tue Nov  3 09:05:00 2026\n" + message))
                .as("a single message with a mailbox in its text")
                .hasSize(1);
    }

    @Test
    void linesWithoutEndCostNoMemory() throws IOException {
        byte[] text = ("From x Tue Nov  3 09:05:00 2026\n" + HEAD + "Subject: s\n\n").getBytes(UTF_8);
        byte[] next = ("\n\nFrom y Tue Nov  3 09:05:00 2026\n" + HEAD + "Subject: t\n\n").getBytes(UTF_8);
        InputStream endless = new SequenceInputStream(Collections.enumeration(
                List.of(new ByteArrayInputStream(text), repeated('x', 100_000_000), new ByteArrayInputStream(next))));
        assertThat(letters(endless)).extracting(Letter::subject).containsExactly("s", "t");
    }

    @Test
    void headersWithoutEndAreCut() throws IOException {
        InputStream folded = new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream("Subject: s\n".getBytes(UTF_8)),
                new ByteArrayInputStream(
                        "\tmore and more of it\n".repeat(500_000).getBytes(UTF_8)),
                new ByteArrayInputStream(("\n" + HEAD + "\nx").getBytes(UTF_8)))));
        Letter letter = letters(folded).get(0);
        assertThat(letter.subject()).hasSize(500).endsWith("…");
        String many = "To: " + "a@b.example, ".repeat(100_000) + "\n\n";
        assertThat(one("From: dana@acme.example\n" + many).to()).hasSizeBetween(1000, 2000);
    }

    @Test
    void partsInPartsWithoutEndAreLeftOut() throws IOException {
        StringBuilder nested = new StringBuilder(HEAD);
        for (int depth = 0; depth < 5000; depth++) {
            nested.append("Content-Type: multipart/mixed; boundary=b")
                    .append(depth)
                    .append("\n\n--b");
            nested.append(depth).append('\n');
        }
        assertThat(one(nested.toString()).text()).isNull();
        String flat = HEAD + "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n".repeat(20_000);
        assertThat(one(flat).text()).isEqualTo("x");
    }

    @Test
    void textIsKeptUpToALength() throws IOException {
        assertThat(one(HEAD + "\n" + "word ".repeat(100_000)).text())
                .hasSize(BodyText.LONGEST)
                .endsWith("…");
        assertThat(one(HEAD + "Content-Type: text/html\n\n<style>p{}</style><p>Dear&nbsp;Zo&amp;e,<br>see <b>you</b>")
                        .text())
                .isEqualTo("Dear Zo&e,\nsee you");
        assertThat(one(HEAD + "Content-Type: text/plain; charset=no-such\n\nplain")
                        .text())
                .isEqualTo("plain");
        assertThat(one(HEAD + "Content-Type: image/png\nContent-Transfer-Encoding: base64\n\nAAAA")
                        .text())
                .isNull();
    }

    // days

    @Test
    void aMessageWithoutIdIsKnownByWhatItSays() throws IOException {
        String print = one(HEAD + "Subject: s\n\nx").print();
        assertThat(one(HEAD + "Subject: s\nX-Spam: no\n\ny").print()).isEqualTo(print);
        assertThat(one(HEAD + "Subject: t\n\nx").print()).isNotEqualTo(print);
        assertThat(one(HEAD + "Message-ID: <a@b>\n\nx").print())
                .isEqualTo(one(HEAD + "Message-Id:\n <a@b> (comment)\nSubject: other\n\nx")
                        .print());
    }

    @Test
    void daysThatCannotBeAreThoseOfTheLastServer() throws IOException {
        String received =
                "Received: from a by b; Wed, 4 Nov 2026 10:00:00 +0100\nReceived: from c by a; Mon, 2 Nov 2026 10:00:00 +0100\n";
        for (String date : List.of(
                "",
                "Date: Thu, 1 Jan 1970 00:00:00 +0000",
                "Date: Mon, 4 Jan 2038 00:00:00 +0000",
                "Date: Tue, 31 Feb 2026 10:00:00 +0100",
                "Date: soon")) {
            assertThat(one("From: a@b.example\n" + received + date + "\n\n").at())
                    .as(date)
                    .hasToString("2026-11-04T10:00+01:00");
        }
        assertThat(one("From: a@b.example\nDate: soon\n\n").at()).isNull();
    }

    @Test
    void datesOfFortyYearsAreRead() {
        String expected = "2018-03-05T09:05:07-05:00";
        for (String date : List.of(
                "Mon, 5 Mar 2018 09:05:07 -0500",
                "Mon,  5 Mar 2018 09:05:07 -0500 (EST)",
                "5 Mar 18 09:05:07 EST",
                "Mon, 05 March 2018 9:05:07 -05:00",
                "Mon, 5-Mar-2018 09:05:07 GMT-0500",
                "Mo, 5 Mar 2018 09.05.07 -0500",
                "Mon Mar  5 09:05:07 2018 -0500",
                "Mon Mar 5 09:05:07 EST 2018",
                "Monday, 5 Mar 2018 9:05:07 AM EST",
                "2018-03-05T09:05:07-05:00",
                "2018-03-05 09:05:07.123 -0500")) {
            assertThat(MailDates.read(date, NOW.getZone())).as(date).hasToString(expected);
        }
        assertThat(MailDates.read("5 Mar 2018 09:05", NOW.getZone())).hasToString("2018-03-05T09:05+01:00");
        assertThat(MailDates.read("Mon, 5 Mar 2018 09:05:60 -0000", NOW.getZone()))
                .hasToString("2018-03-05T09:05:59Z");
        assertThat(MailDates.read("Mon, 5 Mar 2018 09:05:00 +9999", NOW.getZone()))
                .isNull();
        assertThat(MailDates.read("Mon, 5 Foo 2018 09:05:00 +0100", NOW.getZone()))
                .isNull();
        assertThat(MailDates.read("x".repeat(1_000_000), NOW.getZone())).isNull();
    }

    // addresses

    @Test
    void addressesInTheSpellingsOfPrograms() {
        assertThat(AddressList.read("Bob <bob@x.example>, \"Ruiz, Dana\" <dana@acme.example>"))
                .containsExactly(new Address("Bob", "bob@x.example"), new Address("Ruiz, Dana", "dana@acme.example"));
        assertThat(AddressList.read("Ruiz, Dana <dana@acme.example>"))
                .containsExactly(new Address("Ruiz, Dana", "dana@acme.example"));
        assertThat(AddressList.read("team: a@x.example, b@x.example; c@x.example"))
                .extracting(Address::email)
                .containsExactly("a@x.example", "b@x.example", "c@x.example");
        assertThat(AddressList.read("undisclosed-recipients:;")).isEmpty();
        assertThat(AddressList.read("'bob@x.example' <bob@x.example>, mailto:al@x.example, <cy@x.example"))
                .containsExactly(
                        new Address(null, "bob@x.example"),
                        new Address(null, "al@x.example"),
                        new Address(null, "cy@x.example"));
        assertThat(AddressList.read("bob@x.example (Bob (the) Smith)"))
                .containsExactly(new Address("Bob (the) Smith", "bob@x.example"));
        assertThat(AddressList.read("\"=?UTF-8?Q?M=C3=BCller?=\" <m@müller.example>"))
                .containsExactly(new Address("Müller", "m@müller.example"));
        assertThat(AddressList.read("/O=FIRM/OU=X/CN=BOB, a@b@c.example, @, <>, ,,;"))
                .isEmpty();
        assertThat(AddressList.read("\"a \\\"b\\\" c\" <a@x.example>"))
                .containsExactly(new Address("a \"b\" c", "a@x.example"));
    }

    @Test
    @Timeout(10)
    void openSignsDoNotTakeForEver() {
        for (String open : List.of("(", "\\\"", "\"", "<", ":", "=?", "=?utf-8?Q?")) {
            assertThat(AddressList.read("\"" + open.repeat(60_000) + ", a@b.example"))
                    .as(open)
                    .hasSizeLessThan(2);
            HeaderText.read(open.repeat(60_000), 500);
        }
    }

    // how

    private static Letter only(String name) throws IOException {
        List<Letter> letters = fixture(name);
        assertThat(letters).hasSize(1);
        return letters.get(0);
    }

    private static List<Letter> fixture(String name) throws IOException {
        try (InputStream in = LettersTest.class.getResourceAsStream("/exchange/mail/" + name)) {
            assertThat(in).as(name).isNotNull();
            return letters(in);
        }
    }

    private static Letter one(String text) throws IOException {
        List<Letter> letters = read(text);
        assertThat(letters).hasSize(1);
        return letters.get(0);
    }

    private static List<Letter> read(String text) throws IOException {
        return letters(new ByteArrayInputStream(text.getBytes(text.contains("\u001a") ? ISO_8859_1 : UTF_8)));
    }

    static List<Letter> letters(InputStream in) throws IOException {
        Letters source = new Letters(Input.of(in, "test"), "Inbox", NOW, true);
        List<Letter> letters = new ArrayList<>();
        for (Letter letter = source.next(); letter != null; letter = source.next()) {
            letters.add(letter);
        }
        return letters;
    }

    private static InputStream repeated(int character, long times) {
        return new InputStream() {
            private long left = times;

            @Override
            public int read() {
                return left-- > 0 ? character : -1;
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                if (left <= 0) {
                    return -1;
                }
                int some = (int) Math.min(left, length);
                java.util.Arrays.fill(bytes, from, from + some, (byte) character);
                left -= some;
                return some;
            }
        };
    }
}
