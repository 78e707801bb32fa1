package crm.commands.imports;

import crm.cli.Argument;
import crm.cli.Progress;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.cli.Words;
import crm.domain.CrmException;
import crm.domain.Failure;
import crm.exchange.Input;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The files that an import reads: those named, those in the folders named, standard input for {@code -}. */
final class Sources {
    /** So deep a folder is looked into; nobody has an address book below that. */
    private static final int DEEPEST = 8;

    private final Argument<List<String>> paths;
    private final Set<String> endings;

    /** {@code endings} are those of the files to take from folders, such as {@code .vcf}. */
    Sources(Syntax syntax, String about, Set<String> endings) {
        this.paths = syntax.several("PATH", about);
        this.endings = endings;
    }

    /**
     * A file to read.
     *
     * @param typed as the user named it, or as it lies in the folder that they named; for messages
     * @param inFolder whether it was found in a folder
     */
    record Source(Path path, String typed, boolean inFolder) {}

    /** Does something with one open file; calls {@link Step#done} as it goes along. */
    interface Visit {
        void read(Source source, Input input, Step step) throws IOException;
    }

    /** Tells how many things were read so far. */
    interface Step {
        void done(long things);
    }

    /** As they were typed. */
    String origin() {
        return String.join(" ", paths.get());
    }

    /** All there is to read, in a steady order; {@code spool} is where standard input lies. */
    List<Source> all(Path spool) {
        List<Source> all = new ArrayList<>();
        for (String typed : paths.get()) {
            if (typed.equals("-")) {
                all.add(new Source(spool, "standard input", false));
            } else {
                add(all, typed);
            }
        }
        return all;
    }

    boolean takesStandardInput() {
        return paths.get().contains("-");
    }

    private void add(List<Source> all, String typed) {
        Path path;
        try {
            path = Path.of(Words.clean("PATH", typed));
        } catch (InvalidPathException e) {
            throw new CrmException(new Failure.Usage("'" + typed + "' is not a path"), e);
        }
        if (!Files.isDirectory(path)) {
            all.add(new Source(path, typed, false));
            return;
        }
        try (Stream<Path> found = Files.walk(path, DEEPEST, FileVisitOption.FOLLOW_LINKS)) {
            found.filter(this::isWanted).sorted().forEach(file -> all.add(new Source(file, file.toString(), true)));
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new CrmException(new Failure.File(typed, "cannot be read"), e);
        }
    }

    private boolean isWanted(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && endings.stream().anyMatch(name::endsWith) && Files.isRegularFile(file);
    }

    /** Opens one after the other; what happens in {@code what} is drawn as progress. */
    static void each(Session session, List<Source> sources, String what, Visit visit) throws IOException {
        for (Source source : sources) {
            try (Input input = Input.of(source.path());
                    Progress progress = new Progress(session, source.typed() + what, input.size())) {
                visit.read(source, input, things -> progress.at(input.count(), things));
            }
        }
    }
}
