package crm.commands.contact;

import crm.cli.Command;
import org.jspecify.annotations.Nullable;

/** The commands of this room. */
public final class ContactCommands {
    private ContactCommands() {}

    /** A new instance of the command; null if there is none of that path. */
    public static @Nullable Command make(String path) {
        return switch (path) {
            case "contact add" -> new ContactAddCommand();
            case "contact edit" -> new ContactEditCommand();
            case "contact list" -> new ContactListCommand();
            case "contact show" -> new ContactShowCommand();
            case "contact verify" -> new ContactVerifyCommand();
            case "contact rm" -> new ContactRemoveCommand();
            default -> null;
        };
    }
}
