package crm.draft;

import static org.assertj.core.api.Assertions.assertThat;

import crm.domain.Direction;
import crm.domain.Kinds;
import crm.domain.Sender;
import crm.domain.Stage;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Whatever is known and whatever is not: no trace of the template, of a missing fact or of our own notes. */
class DraftPropertiesTest {
    private static final String SECRET = "between ourselves";

    @Property(tries = 150)
    void nothingIsLeftOver(
            @ForAll("template") String template,
            @ForAll Stage stage,
            @ForAll @IntRange(min = -1, max = 800) int soldDaysAgo,
            @ForAll("text") @Nullable String person,
            @ForAll("text") @Nullable String name,
            @ForAll("text") @Nullable String firm,
            @ForAll("text") @Nullable String content,
            @ForAll @Size(max = 4) List<@From("topic") String> interests,
            @ForAll @Size(max = 4) List<@IntRange(max = 900) Integer> days,
            @ForAll("kind") String kind,
            @ForAll Direction direction,
            @ForAll("text") @Nullable String value) {
        Samples sample = new Samples();
        sample.stage = stage;
        sample.since = soldDaysAgo < 0 ? null : Samples.TODAY.minusDays(soldDaysAgo);
        sample.recipient = new Recipient(person, null);
        sample.sender = new Sender(name, firm, null, null);
        sample.interests = interests;
        sample.content =
                content == null ? null : new Offer(content, direction == Direction.IN ? null : "https://example.com/a");
        for (int ago : days) {
            LocalDate day = Samples.TODAY.minusDays(ago);
            sample.touch(day, kind, direction, value, SECRET);
        }
        for (String asked : List.of(template, sample.choice().template())) {
            Draft draft = sample.draft(asked);
            for (String written : List.of(
                    draft.subject(),
                    draft.body(),
                    DraftFormat.TEXT.write(draft, sample.sender, Samples.NOW),
                    new LatelyLetter(
                                    sample.customer(),
                                    Samples.TODAY.minusDays(365),
                                    Samples.TODAY,
                                    sample.touches,
                                    Kinds.builtIn(),
                                    sample.sender)
                            .text())) {
                assertThat(written)
                        .doesNotContain(
                                "{{", "}}", "null", "\n\n\n", "\u2028", "\u2029", "\\", SECRET, "..", " .", " ,")
                        .doesNotContain("Hello,,", "()", ": ?", ":.")
                        .doesNotContainPattern("[ \t]+\n|[ \t]$|\\S {2,}");
            }
            assertThat(draft.body()).doesNotStartWith("\n").doesNotEndWith("\n").startsWith("Hello");
            assertThat(Paragraphs.wrapped(draft.body()).lines()).allMatch(line -> line.length() <= Paragraphs.WIDTH);
        }
    }

    @Provide
    Arbitrary<String> template() {
        return Arbitraries.of(Samples.BUILT_IN.names());
    }

    @Provide
    Arbitrary<String> kind() {
        return Arbitraries.of(Kinds.builtIn().names());
    }

    @Provide
    Arbitrary<String> topic() {
        return Arbitraries.of("pumps", " frost  protection ", "seeds.", "", " ");
    }

    @Provide
    Arbitrary<String> text() {
        return Arbitraries.of("Maria", "Maria Keller", " two\n\nlines ", "", " ", "ends with a stop.", "Zoë, 李")
                .injectNull(0.3);
    }
}
