package crm.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserTest {
    private static final String HOSTILE = "a page; $(touch hacked) \"&' of ours.html";

    @TempDir
    Path path;

    /** A program that writes down each of its arguments on a line, and ends with this code. */
    private Path program(String name, int code) throws IOException {
        Path program = path.resolve(name);
        Files.writeString(
                program,
                "#!/bin/sh\nfor one in \"$@\"; do echo \"$one\"; done > " + path + "/said\nexit " + code + "\n");
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }

    private Browser browser(String variable) {
        return new Browser(Home.at(path).with("BROWSER", variable).world());
    }

    private String said() throws IOException {
        return Files.readString(path.resolve("said"));
    }

    @Test
    void givesThePathAsItIs() throws IOException {
        Path page = path.resolve(HOSTILE);

        assertThat(browser(program("reader", 0) + " --new  --quiet").open(page)).isNull();
        assertThat(said()).isEqualTo("--new\n--quiet\n" + page + "\n");
        assertThat(browser(program("reader", 0) + " --url=%s --quiet").open(page))
                .isNull();
        assertThat(said()).isEqualTo("--url=" + page + "\n--quiet\n");
        assertThat(path.resolve("hacked")).doesNotExist();
    }

    @Test
    void triesTheNext() throws IOException {
        String programs = path.resolve("missing") + "::" + program("failing", 3) + ":" + program("reader", 0);

        assertThat(browser(programs).open(path.resolve("page.html"))).isNull();
    }

    @Test
    void saysWhatFailed() throws IOException {
        String failing = program("failing", 3).toString();

        assertThat(browser(failing).open(path.resolve("page.html")))
                .isEqualTo("BROWSER=" + failing + " could not open it");
        assertThat(new Browser(Home.at(path).with("PATH", path.toString()).world()).open(path.resolve("page.html")))
                .contains("xdg-open");
    }

    @Test
    void usesWhatTheSystemHas() throws IOException {
        program("open", 0);

        assertThat(new Browser(Home.at(path)
                                .with("PATH", path + ":/usr/bin:/bin")
                                .world())
                        .open(path.resolve("page.html")))
                .isNull();
    }
}
