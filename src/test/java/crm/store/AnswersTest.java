package crm.store;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.Asked;
import crm.domain.Channel;
import crm.domain.Customer;
import crm.domain.Direction;
import crm.domain.Touch;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which touch answers which: by thread, and by the clock however far apart the zones are. */
class AnswersTest {
    private static final LocalDate TODAY = Example.DAY;

    @TempDir
    Path folder;

    private Path path;
    private Store store;
    private Customer.Ref acme;
    private final List<Logged> all = new ArrayList<>();

    /** A touch and its thread, as logged. */
    private record Logged(Touch touch, @Nullable String thread, int order) {}

    @BeforeEach
    void open() {
        path = folder.resolve("crm.db");
        store = Store.openOrCreate(path);
        acme = store.write(
                "kim", Example.NOW, "add", () -> store.customers().insert(Customer.named("acme", "Acme", TODAY)));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatWentOutInAnotherThreadIsNoAnswer() {
        log(Direction.IN, "2026-11-16T09:00:00+01:00", "pallets");
        log(Direction.IN, "2026-11-16T10:00:00+01:00", "labels");
        log(Direction.OUT, "2026-11-16T11:00:00+01:00", "labels");
        assertThat(answers()).containsExactly(null, "2026-11-16T10:00:00Z");
        assertThat(waiting())
                .as("they wrote last in the thread that has an answer")
                .isNull();
        log(Direction.IN, "2026-11-17T09:00:00+01:00", "pallets");
        log(Direction.OUT, "2026-11-17T11:00:00+01:00", "labels");
        assertThat(waiting()).isEqualTo(LocalDate.of(2026, 11, 17));
        log(Direction.OUT, "2026-11-18T11:00:00+01:00", null);
        assertThat(answers()).containsExactly("2026-11-18T10:00:00Z", "2026-11-16T10:00:00Z", "2026-11-18T10:00:00Z");
        assertThat(waiting()).isNull();
    }

    @Test
    void whatIsInNoThreadIsAnsweredByAnything() {
        log(Direction.IN, "2026-11-16T09:00:00+01:00", null);
        log(Direction.OUT, "2026-11-16T11:00:00+01:00", "labels");
        assertThat(answers()).containsExactly("2026-11-16T10:00:00Z");
        assertThat(waiting()).isNull();
    }

    @Test
    void theClockDecidesWhereBothKnowIt() {
        log(Direction.IN, "2026-11-17T08:30:00+01:00", "a");
        log(Direction.OUT, "2026-11-16T23:50:00-08:00", "a");
        assertThat(answers()).as("on the day before, and later").containsExactly("2026-11-17T07:50:00Z");
        assertThat(waiting()).isNull();
        log(Direction.IN, "2026-11-18T20:00:00-08:00", "a");
        log(Direction.OUT, "2026-11-19T04:30:00+01:00", "a");
        assertThat(answers()).as("on the day behind, and earlier").containsExactly("2026-11-17T07:50:00Z", null);
        assertThat(waiting()).isEqualTo(LocalDate.of(2026, 11, 18));
    }

    @Test
    void theFirstAnswerIsFirstByTheClock() {
        log(Direction.IN, "2026-11-17T08:00:00+01:00", "a");
        log(Direction.OUT, "2026-11-16T23:50:00-08:00", "a");
        log(Direction.OUT, "2026-11-17T08:40:00+01:00", null);
        assertThat(answers()).containsExactly("2026-11-17T07:40:00Z");
    }

    @Test
    void elseTheDayDecides() {
        log(Direction.IN, "2026-11-16", null);
        log(Direction.OUT, "2026-11-16T00:10:00+14:00", null);
        log(Direction.IN, "2026-11-17T08:00:00+01:00", null);
        log(Direction.OUT, "2026-11-17", null);
        log(Direction.OUT, "2026-11-18", null);
        assertThat(answers()).containsExactly("2026-11-15T10:10:00Z", "2026-11-18");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void answersAreWhatTheRuleSays(long seed) {
        Random random = new Random(seed);
        for (int count = 0; count < 60; count++) {
            OffsetDateTime at = OffsetDateTime.of(
                    TODAY.minusDays(random.nextInt(9)),
                    LocalTime.of(random.nextInt(24), 0),
                    ZoneOffset.ofHours(random.nextInt(27) - 12));
            log(
                    random.nextInt(3) == 0 ? Direction.OUT : Direction.IN,
                    random.nextInt(4) == 0 ? at.toLocalDate().toString() : at.toString(),
                    random.nextInt(6) == 0 ? null : "thread" + random.nextInt(4));
        }
        int answered = 0;
        for (Asked asked : store.responses().asked(acme.id(), TODAY.minusDays(30), TODAY)) {
            Logged question = all.stream()
                    .filter(one -> one.touch.id().equals(asked.id()))
                    .findAny()
                    .orElseThrow();
            List<Logged> answers =
                    all.stream().filter(one -> answers(one, question)).toList();
            Asked.Answer answer = asked.answer();
            if (answer == null) {
                assertThat(answers).as(asked.id()).isEmpty();
            } else {
                answered++;
                assertThat(answers).anySatisfy(one -> {
                    assertThat(one.touch.day()).isEqualTo(answer.day());
                    assertThat(instant(one)).isEqualTo(answer.at());
                });
                assertThat(answers).allSatisfy(one -> {
                    Instant at = instant(one);
                    if (at != null && answer.at() != null) {
                        assertThat(answer.at()).isBeforeOrEqualTo(at);
                    } else if (answer.at() == null) {
                        assertThat(answer.day()).isBeforeOrEqualTo(one.touch.day());
                    }
                });
            }
        }
        assertThat(answered).isBetween(5, 50);
    }

    @Test
    void eachQuestionLooksIntoAnIndex() throws SQLException {
        try (Connection connection = Sqlite.open(path, Patience.USUAL)) {
            List<String> plan = new Sql(connection, path.toString())
                    .list(
                            "EXPLAIN QUERY PLAN " + Responses.ASKED,
                            row -> row.getString("detail"),
                            "2026-11-21",
                            "2026-11-21",
                            "2026-01-01",
                            "2026-11-21");
            assertThat(plan)
                    .noneMatch(step -> step.startsWith("SCAN t"))
                    .filteredOn(step -> step.startsWith("SEARCH t "))
                    .hasSize(2)
                    .allMatch(step -> step.contains("INDEX touch_out (customer_id=? AND day>? AND day<?)"));
        }
    }

    @Test
    void aThreadThatBeganEarlierTakesAllWithIt() throws SQLException {
        log(Direction.OUT, "2026-11-16T09:00:00+01:00", "middle");
        log(Direction.IN, "2026-11-16T10:00:00+01:00", "middle");
        log(Direction.IN, "2026-11-16T10:00:00+01:00", "other");
        List<String> before = Example.rows(path);
        store.write("kim", Example.NOW, "import mail", () -> {
            store.touches().join("middle", "first");
            return 0;
        });
        assertThat(Example.ask(path, "SELECT thread FROM touch ORDER BY id")).isEqualTo("first\nfirst\nother");
        Example.undo(store);
        assertThat(Example.rows(path)).isEqualTo(before);
    }

    @Test
    void whatTheSameImportHasAddedIsOneChangeAndComesBackAsItWasLeft() throws SQLException {
        List<String> before = Example.rows(path);
        Touch touch = Example.of(acme, "t1", "a word");
        store.write("kim", Example.NOW, "import mail", () -> {
            store.touches().insertOnce(touch, true, "middle");
            store.touches().join("middle", "first");
            return 0;
        });
        List<String> after = Example.rows(path);
        assertThat(Example.ask(path, "SELECT thread FROM touch")).isEqualTo("first");
        assertThat(Example.ask(path, "SELECT count(*) FROM journal_change WHERE table_name = 'touch'"))
                .isEqualTo("1");
        Example.undo(store);
        assertThat(Example.rows(path)).isEqualTo(before);
        Example.redo(store);
        assertThat(Example.rows(path)).isEqualTo(after);
    }

    /** {@code when} is a day, or a time with its offset. */
    private void log(Direction direction, String when, @Nullable String thread) {
        OffsetDateTime at = when.length() > 10 ? OffsetDateTime.parse(when) : null;
        Touch touch = new Touch(
                        Example.id(all.size()),
                        acme,
                        at == null ? LocalDate.parse(when) : at.toLocalDate(),
                        at,
                        "contact",
                        Channel.EMAIL,
                        direction,
                        false,
                        null,
                        null,
                        null,
                        null,
                        "kim",
                        false,
                        List.of())
                .withNote("note");
        all.add(new Logged(touch, thread, all.size()));
        store.write("kim", Example.NOW, "log", () -> store.touches().insertOnce(touch, true, thread));
    }

    /** When each question was answered, in their order. */
    private List<@Nullable String> answers() {
        List<@Nullable String> answers = new ArrayList<>();
        for (Asked asked : store.responses().asked(null, TODAY.minusDays(30), TODAY)) {
            Asked.Answer answer = asked.answer();
            answers.add(
                    answer == null
                            ? null
                            : answer.at() == null
                                    ? answer.day().toString()
                                    : answer.at().toString());
        }
        return answers;
    }

    /** The day of what waits, as everything else but the responses tells it. */
    private @Nullable LocalDate waiting() {
        var asking = store.accounts().get(acme.id(), TODAY).clocks().asking();
        int glance = store.accounts().glances(TODAY).get(0).waiting();
        LocalDate day = asking == null ? null : asking.day();
        assertThat(glance).isEqualTo(crm.domain.Glance.number(day));
        return day;
    }

    private static boolean answers(Logged out, Logged in) {
        if (out.touch.direction() == Direction.IN
                || out.thread != null && in.thread != null && !out.thread.equals(in.thread)) {
            return false;
        }
        Instant answered = instant(out);
        Instant asked = instant(in);
        if (answered != null && asked != null) {
            int order = answered.compareTo(asked);
            return order > 0 || order == 0 && out.order > in.order;
        }
        int days = out.touch.day().compareTo(in.touch.day());
        return days > 0 || days == 0 && (answered != null || asked != null ? answered != null : out.order > in.order);
    }

    private static @Nullable Instant instant(Logged logged) {
        OffsetDateTime at = logged.touch.at();
        return at == null ? null : at.toInstant();
    }
}
