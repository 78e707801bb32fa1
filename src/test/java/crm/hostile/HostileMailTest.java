package crm.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import crm.World;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaves the house: letters, pages, cards and calendars in which others have written. */
class HostileMailTest {
    private static final Set<String> HEADERS =
            Set.of("X-Unsent", "Date", "To", "Subject", "MIME-Version", "Content-Type", "Content-Transfer-Encoding");
    private static final Pattern MAILTO =
            Pattern.compile("mailto:([\\w.%@-]*)\\?subject=([\\w.~%-]*)&body=([\\w.~%-]*)\n");
    private static final Set<String> CARD = Set.of(
            "BEGIN",
            "END",
            "VERSION",
            "FN",
            "N",
            "ORG",
            "KIND",
            "UID",
            "EMAIL",
            "TEL",
            "NOTE",
            "BDAY",
            "ROLE",
            "TITLE",
            "CATEGORIES",
            "LANG",
            "REV",
            "PRODID",
            "URL",
            "X-CRM-CUSTOMER",
            "X-CRM-KEY");
    private static final Set<String> CALENDAR = Set.of(
            "BEGIN",
            "END",
            "VERSION",
            "PRODID",
            "CALSCALE",
            "METHOD",
            "NAME",
            "X-WR-CALNAME",
            "UID",
            "DTSTAMP",
            "DTSTART",
            "DTEND",
            "DUE",
            "SUMMARY",
            "DESCRIPTION",
            "CATEGORIES",
            "STATUS",
            "TRANSP",
            "CLASS",
            "RRULE",
            "TRIGGER",
            "ACTION",
            "LAST-MODIFIED",
            "SEQUENCE");

    @TempDir
    static Path folder;

    private static List<HostileFirm.Member> members = List.of();
    private static Path store = Path.of("");

    @BeforeAll
    static void fill() {
        List<String> texts = Stream.concat(
                        Texts.few().stream(),
                        Stream.of("header", "card", "template").flatMap(group -> Texts.group(group).stream()))
                .distinct()
                .toList();
        store = folder.resolve("mail.db");
        members = HostileFirm.make(store, texts, true);
    }

    @Test
    void noHeaderIsAddedToADraft() throws IOException {
        for (HostileFirm.Member member : members) {
            Speech draft = run("draft", member.key(), "--format", "eml");
            Message message = new DefaultMessageBuilder()
                    .parseMessage(new ByteArrayInputStream(draft.out().getBytes(StandardCharsets.UTF_8)));
            List<String> names =
                    message.getHeader().getFields().stream().map(Field::getName).toList();
            assertThat(names).as(member.text()).isSubsetOf(HEADERS).doesNotHaveDuplicates();
            assertThat(message.getBody()).as(member.text()).isInstanceOf(TextBody.class);
            assertThat(message.getTo().flatten())
                    .as(member.text())
                    .extracting(Mailbox::getAddress)
                    .containsExactly(member.key() + "@example.org");
            assertThat(draft.out().replace("\r\n", "")).as(member.text()).doesNotContain("\r", "\n");
        }
    }

    @Test
    void aMailtoLinkHasOneAddressASubjectAndABody() {
        for (HostileFirm.Member member : members) {
            Matcher link = MAILTO.matcher(
                    run("draft", member.key(), "--format", "mailto").out());
            assertThat(link.matches()).as(member.text()).isTrue();
            assertThat(link.group(1)).isEqualTo(member.key() + "@example.org");
            assertThat(URLDecoder.decode(link.group(2), StandardCharsets.UTF_8))
                    .as(member.text())
                    .doesNotContain("\r", "\n");
        }
    }

    @Test
    void whoseAddressIsNoneGetsNoDraft() {
        Path other = folder.resolve("other.db");
        List<HostileFirm.Member> wild = HostileFirm.make(other, Texts.group("header"));
        for (HostileFirm.Member member : wild) {
            Speech draft = Speech.of(World.Terminal.NONE, other, List.of("draft", member.key(), "--format", "eml"));
            assertThat(draft.out().lines().filter(line -> line.matches("(?i)(bcc|cc)\\b.*")))
                    .as(member.text())
                    .isEmpty();
        }
    }

    @Test
    void aTemplateIsFilledOnceOnly() {
        for (String text : Texts.group("template")) {
            HostileFirm.Member member = members.stream()
                    .filter(one -> one.text().equals(text))
                    .findFirst()
                    .orElseThrow();
            assertThat(run("lately", member.key(), "-o", "text").out())
                    .as(text)
                    .contains(text.replaceAll("\\s+", " ").strip());
        }
    }

    @Test
    void aPageHoldsNoElementButItsOwn() throws IOException {
        for (HostileFirm.Member member : members) {
            assertThat(HtmlFaults.in(run("lately", member.key(), "-o", "html").out()))
                    .as(member.text())
                    .isEmpty();
            assertThat(HtmlFaults.in(
                            run("draft", member.key(), "--format", "html").out()))
                    .as(member.text())
                    .isEmpty();
            assertThat(HtmlFaults.in(run("report", "--customer", member.key()).out()))
                    .as(member.text())
                    .isEmpty();
        }
    }

    @Test
    void aCardHasThePropertiesItHad() {
        String cards = run("export", "contacts", "--format", "vcard").out();
        assertThat(properties(cards)).isSubsetOf(CARD);
        assertThat(cards.lines().filter(line -> line.equals("BEGIN:VCARD"))).hasSize(members.size());
        assertThat(cards.lines().filter(line -> line.equals("END:VCARD"))).hasSize(members.size());
        assertThat(properties(run("export", "customers", "--format", "vcard").out()))
                .isSubsetOf(CARD);
    }

    @Test
    void aCalendarHasThePropertiesItHad() {
        for (String form : List.of("promises", "checkins", "calendar")) {
            String calendar = run("export", form, "--format", "ical").out();
            assertThat(properties(calendar)).as(form).isSubsetOf(CALENDAR);
            assertThat(calendar.split("BEGIN:VCALENDAR\r\n", -1)).hasSize(2);
        }
        assertThat(run("export", "promises", "--format", "ical").out().split("BEGIN:VEVENT\r\n", -1))
                .hasSize(members.size() + 1);
    }

    /** The names of all properties, each line that goes on made one again. */
    private static Set<String> properties(String text) {
        List<String> names = new ArrayList<>();
        String whole = text.replace("\r\n ", "").replace("\r\n\t", "");
        // every reader has its own opinion of what ends a line
        for (String line : whole.split("\r\n|\r|\n|\u0085|\u2028|\u2029", -1)) {
            if (!line.isEmpty()) {
                names.add(line.split("[;:]", 2)[0].replaceAll("^[a-z0-9]+\\.", ""));
            }
        }
        return Set.copyOf(names);
    }

    private static Speech run(String... words) {
        Speech speech = Speech.of(World.Terminal.NONE, store, List.of(words));
        assertThat(speech.code()).as("%s: %s", List.of(words), speech.err()).isZero();
        return speech;
    }
}
