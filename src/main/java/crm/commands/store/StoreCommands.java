package crm.commands.store;

import crm.cli.Command;
import org.jspecify.annotations.Nullable;

/** The commands of this room. */
public final class StoreCommands {
    private StoreCommands() {}

    /** A new instance of the command; null if there is none of that path. */
    public static @Nullable Command make(String path) {
        return switch (path) {
            case "store status" -> new StoreStatusCommand();
            case "store init" -> new StoreInitCommand();
            case "store copy" -> new StoreCopyCommand();
            default -> null;
        };
    }
}
