package crm.config;

import crm.World;
import crm.domain.CrmException;
import crm.domain.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets the user edit a file in their own editor. They edit a draft; only a draft that was saved, is not empty and passes
 * the check takes the place of the file. Whatever goes wrong, the draft stays and its path is said.
 */
public final class Editor {
    private static final int NOT_FOUND = 127;
    private static final int NOT_EXECUTABLE = 126;

    private final World world;
    private final Folders folders;
    private final @Nullable String setting;

    /** {@code setting} is the command line that the settings give, null for none. */
    public Editor(World world, Folders folders, @Nullable String setting) {
        this.world = world;
        this.folders = folders;
        this.setting = setting;
    }

    /**
     * Edits {@code file}, which need not be there yet, beginning with {@code start}. {@code check} is given the draft and
     * throws where it must not be kept: naming the draft, it names the lines that the user has to put right.
     *
     * @return false where nothing was changed
     */
    public boolean edit(Path file, String start, Consumer<Path> check) {
        String command = command();
        Path draft = draft(file, start);
        try {
            run(command, draft);
        } catch (IOException failed) {
            throw failure("editor '" + command + "' could not be started: " + failed.getMessage(), draft);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw failure("editor '" + command + "' was interrupted", draft);
        }
        String result = PrivateFiles.read(draft);
        if (result == null || result.isBlank()) {
            // An empty file is not worth keeping; what they started from may be.
            PrivateFiles.write(draft, start);
            throw failure("editor '" + command + "' left nothing to keep", draft);
        }
        check.accept(draft);
        boolean changed = !result.equals(start);
        if (changed) {
            PrivateFiles.write(file, result);
        }
        tidy(draft);
        return changed;
    }

    /** The command line of the editor: the setting, else {@code VISUAL}, else {@code EDITOR}, else what Debian or Unix has. */
    String command() {
        Map<String, String> env = world.env();
        for (String command : new String[] {setting, env.get("VISUAL"), env.get("EDITOR")}) {
            if (command != null && !command.isBlank()) {
                return command.strip();
            }
        }
        if (!world.terminal().in()) {
            throw new CrmException(new Failure.Editor("no editor is set, and there is no terminal for vi"));
        }
        return onPath("sensible-editor") ? "sensible-editor" : "vi";
    }

    /** Through a shell, as git does, for a command line may hold arguments: {@code code --wait}. */
    private void run(String command, Path draft) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder("/bin/sh", "-c", command + " \"$@\"", command, draft.toString()).inheritIO();
        builder.environment().clear();
        builder.environment().putAll(world.env());
        int code = builder.start().waitFor();
        if (code == NOT_FOUND || code == NOT_EXECUTABLE) {
            throw failure("editor '" + command + "' was not found; set editor, VISUAL or EDITOR", draft);
        }
        if (code != 0) {
            throw failure("editor '" + command + "' ended with " + code, draft);
        }
    }

    private Path draft(Path file, String start) {
        Path folder = folders.unsaved();
        PrivateFiles.makeFolder(folder);
        Path nameOnly = file.getFileName();
        String name = nameOnly == null ? "draft" : nameOnly.toString();
        int dot = name.lastIndexOf('.');
        try {
            // The ending tells editors how to colour it.
            Path draft = dot > 0
                    ? PrivateFiles.makeDraft(folder, name.substring(0, dot) + "-", name.substring(dot))
                    : PrivateFiles.makeDraft(folder, name + "-", "");
            PrivateFiles.write(draft, start);
            return draft;
        } catch (IOException failed) {
            throw PrivateFiles.failure(folder, "cannot make a draft in it", failed);
        }
    }

    private boolean onPath(String program) {
        for (String folder : world.env().getOrDefault("PATH", "").split(":")) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    private void tidy(Path draft) {
        try {
            Files.deleteIfExists(draft);
            // Goes only while it is empty.
            Files.deleteIfExists(folders.unsaved());
        } catch (IOException stays) {
            // Other drafts stand there, or another crm just made one.
        }
    }

    private static CrmException failure(String why, Path draft) {
        return new CrmException(new Failure.Editor(why + "; your draft is " + draft));
    }
}
