package crm.commands.imports;

import crm.cli.Progress;
import crm.cli.Session;
import crm.domain.CrmException;
import crm.domain.Failure;
import crm.domain.Intake;
import crm.exchange.Input;
import crm.exchange.mail.Letter;
import crm.exchange.mail.Letters;
import crm.exchange.mail.MailFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads all letters that a user has named. */
final class MailReading {
    private static final Path STANDARD_INPUT = Path.of("-");

    private final Session session;
    private final List<Path> places;
    private final boolean bodies;
    private final Letters piped;
    private long bytes;
    private long count;

    /**
     * Waits for what comes by a pipe, so that nobody is kept from the store meanwhile.
     *
     * @param places files and folders; {@code -} for standard input
     */
    MailReading(Session session, List<Path> places, boolean bodies) throws IOException {
        this.session = session;
        this.places = places;
        this.bodies = bodies;
        this.piped = letters(Input.of(session.world().in(), "standard input"), "");
        if (places.contains(STANDARD_INPUT)) {
            piped.begin();
        }
    }

    void run(Intake intake, MailTouches touches) throws IOException {
        long size = 0;
        for (Path place : places) {
            size += Files.isRegularFile(place) ? Files.size(place) : 0;
        }
        try (Progress progress =
                new Progress(session, "mail", places.stream().allMatch(Files::isRegularFile) ? size : 0)) {
            for (Path place : places) {
                if (place.equals(STANDARD_INPUT)) {
                    each(piped, "standard input", null, intake, touches, progress);
                } else {
                    below(place, intake, touches, progress);
                }
            }
        }
    }

    private void below(Path place, Intake intake, MailTouches touches, Progress progress) throws IOException {
        boolean named = !Files.isDirectory(place);
        MailFiles.each(place, (file, folder, unwanted) -> {
            try (Input input = opened(file, named)) {
                if (input == null) {
                    intake.skipped("moved meanwhile");
                    return;
                }
                long before = count;
                each(letters(input, folder), named ? file.toString() : "", unwanted, intake, touches, progress);
                if (count == before && input.count() > 0) {
                    intake.skipped("without mail");
                }
            }
        });
    }

    /** Null where a mail program at work has moved the message since the folder was read. */
    private static @Nullable Input opened(Path file, boolean named) {
        try {
            return Input.of(file);
        } catch (CrmException e) {
            if (named || Files.exists(file)) {
                throw e;
            }
            return null;
        }
    }

    /** {@code name} is whom to blame where there is no mail; empty for nobody. */
    private void each(
            Letters letters,
            String name,
            @Nullable String unwanted,
            Intake intake,
            MailTouches touches,
            Progress progress)
            throws IOException {
        long before = count;
        for (Letter letter = letters.next(); letter != null; letter = letters.next()) {
            count++;
            if (unwanted == null) {
                touches.take(letter);
            } else {
                intake.skipped(unwanted);
            }
            if ((count & 31) == 0) {
                progress.at(bytes + letters.consumed(), count);
            }
        }
        bytes += letters.consumed();
        if (count == before && letters.consumed() > 0 && !name.isEmpty()) {
            throw new CrmException(new Failure.BadData(
                    name, "holds no mail; crm reads mbox files, Maildir folders, .eml and .emlx messages"));
        }
    }

    private Letters letters(Input input, String folder) {
        return new Letters(input, folder, session.now(), bodies);
    }
}
