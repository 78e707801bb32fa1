package crm.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crm.play.Plays;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PlayTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    @Test
    void stepsAreDueSoLongAfterTheOpening() {
        Play play =
                Play.parse("x", "x.txt", "\ufeff# for this\r\n# a remark\n\n+0d  Call.\n  +1mo Write.\nThink + act.\n");
        assertThat(play.about()).isEqualTo("for this");
        assertThat(play.from(DAY, 1))
                .containsExactly(
                        new Risk.Step(1, "Call.", DAY, Risk.State.OPEN, null),
                        new Risk.Step(2, "Write.", LocalDate.of(2026, 2, 28), Risk.State.OPEN, null),
                        new Risk.Step(3, "Think + act.", null, Risk.State.OPEN, null));
        assertThat(play.from(DAY, 7).get(0).number()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({"'# a\n+3d', x.txt:2", "'+soon do it', x.txt:1", "'+ do it', x.txt:1", "'# only remarks', x.txt:"})
    void aBrokenPlayNamesTheLine(String text, String place) {
        assertThatThrownBy(() -> Play.parse("x", "x.txt", text))
                .isInstanceOf(CrmException.class)
                .hasMessageStartingWith(place);
    }

    static List<String> builtIn() {
        return new Plays(Path.of("nowhere")).names();
    }

    @ParameterizedTest
    @MethodSource("builtIn")
    void thePlaysThatComeWithCrmAreSound(String name) {
        Play play = new Plays(Path.of("nowhere")).read(name);
        assertThat(play.about()).isNotBlank();
        assertThat(play.from(DAY, 1))
                .isNotEmpty()
                .isSortedAccordingTo((one, other) ->
                        one.due() == null || other.due() == null ? 0 : one.due().compareTo(other.due()));
    }

    @ParameterizedTest
    @EnumSource(Signal.Sort.class)
    void everySignalHasItsPlay(Signal.Sort sort) {
        assertThat(builtIn()).contains(sort.play());
    }
}
