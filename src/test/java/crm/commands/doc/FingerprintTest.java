package crm.commands.doc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
    @TempDir
    Path folder;

    @Test
    void isTheSha256OfTheWholeFile() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "abc");
        assertThat(Fingerprint.of(file, 3))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void readsPieceByPiece() throws IOException {
        Path file = Files.write(folder.resolve("file"), new byte[1_000_000]);
        assertThat(Fingerprint.of(file, 1_000_000))
                .isEqualTo("d29751f2649b32ff572b5e0a9f541ea660a50f94ff0beedfb0b692b924cc8025");
    }

    @Test
    void leavesAloneWhatIsTooLarge() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "abc");
        assertThat(Fingerprint.of(file, 2)).isNull();
    }
}
