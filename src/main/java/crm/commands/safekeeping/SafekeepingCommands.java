package crm.commands.safekeeping;

import crm.cli.Command;
import org.jspecify.annotations.Nullable;

/** The commands of this room. */
public final class SafekeepingCommands {
    private SafekeepingCommands() {}

    /** A new instance of the command; null if there is none of that path. */
    public static @Nullable Command make(String path) {
        return switch (path) {
            case "backup" -> new BackupCommand();
            case "backup list" -> new BackupListCommand();
            case "restore" -> new RestoreCommand();
            case "erase" -> new EraseCommand();
            case "sql" -> new SqlCommand();
            default -> null;
        };
    }
}
