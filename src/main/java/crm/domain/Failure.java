package crm.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can go wrong and is not a bug: a closed set, each member carrying its data. Wording, hint and exit code
 * stand here and nowhere else; the exit codes are those of {@code crm(1)}.
 */
public sealed interface Failure {

    /** The exit code of the process. */
    int code();

    /** The word that scripts read in {@code error.type}, snake_case. */
    String type();

    /** One sentence naming the thing at fault, without a full stop. May hold stored text: sanitize before printing. */
    String message();

    /** What the user can do about it, or null. */
    default @Nullable String hint() {
        return null;
    }

    /** Names that the user may have meant; empty where there are none. */
    default List<String> candidates() {
        return List.of();
    }

    /** The command line was wrong. */
    record Usage(String message, @Nullable String hint) implements Failure {
        public Usage(String message) {
            this(message, null);
        }

        @Override
        public int code() {
            return 2;
        }

        @Override
        public String type() {
            return "usage";
        }
    }

    /** A value was none of the allowed ones: {@code what} such as {@code kind}, {@code given} as typed. */
    record NotOneOf(String what, String given, List<String> candidates) implements Failure {
        @Override
        public int code() {
            return 2;
        }

        @Override
        public String type() {
            return "usage";
        }

        @Override
        public String message() {
            boolean vowel = !what.isEmpty() && "aeiou".indexOf(what.charAt(0)) >= 0;
            return "'" + given + "' is not " + (vowel ? "an " : "a ") + what;
        }

        @Override
        public String hint() {
            return "one of " + String.join(", ", candidates);
        }
    }

    /** Data, a template or a setting could not be read; {@code place} is a file and line, or null. */
    record BadData(@Nullable String place, String why) implements Failure {
        @Override
        public int code() {
            return 3;
        }

        @Override
        public String type() {
            return "bad_data";
        }

        @Override
        public String message() {
            return place == null ? why : place + ": " + why;
        }
    }

    /** Something cannot be done before what is missing is there; each of {@code missing} says how to fill it in. */
    record Incomplete(
            String what, List<String> missing, @Nullable String hint) implements Failure {
        @Override
        public int code() {
            return 3;
        }

        @Override
        public String type() {
            return "incomplete";
        }

        @Override
        public String message() {
            return what + " lacks something: " + String.join("; ", missing);
        }
    }

    /**
     * A command cannot be taken back before later ones that build on it.
     *
     * @param later what they are called, newest first
     * @param candidates their numbers in the journal, in the same order
     */
    record BuiltUpon(String command, List<String> later, List<String> candidates) implements Failure {
        /** Nobody reads more. */
        private static final int SHOWN = 8;

        @Override
        public int code() {
            return 3;
        }

        @Override
        public String type() {
            return "built_upon";
        }

        @Override
        public String message() {
            int shown = Math.min(SHOWN, later.size());
            return "'" + command + "' cannot be taken back, later commands build on it: "
                    + String.join("; ", later.subList(0, shown))
                    + (shown == later.size() ? "" : "; and " + (later.size() - shown) + " more");
        }

        @Override
        public String hint() {
            StringBuilder first = new StringBuilder("take those back first, in this order:");
            for (String id : candidates.subList(0, Math.min(SHOWN, candidates.size()))) {
                first.append(" crm undo ").append(id).append(',');
            }
            return first.substring(0, first.length() - 1) + (candidates.size() > SHOWN ? " …" : "");
        }
    }

    /** No {@code noun} answers to {@code name}; {@code candidates} are the nearest names. */
    record NotFound(String noun, String name, List<String> candidates) implements Failure {
        @Override
        public int code() {
            return 4;
        }

        @Override
        public String type() {
            return "not_found";
        }

        @Override
        public String message() {
            return "no " + noun + " '" + name + "'";
        }

        @Override
        public @Nullable String hint() {
            if (!candidates.isEmpty()) {
                return "nearest: " + String.join(", ", candidates);
            }
            return switch (noun) {
                case "customer" -> "crm list shows those there are, crm add NAME adds one";
                case "touch" -> "crm log shows them, each with its id";
                case "command" -> "crm undo --list shows them, each with its number";
                default -> null;
            };
        }
    }

    /** More than one {@code noun} answers to {@code name}. */
    record Ambiguous(String noun, String name, List<String> candidates) implements Failure {
        @Override
        public int code() {
            return 4;
        }

        @Override
        public String type() {
            return "ambiguous";
        }

        @Override
        public String message() {
            return "'" + name + "' could be more than one " + noun;
        }

        @Override
        public String hint() {
            return "one of " + String.join(", ", candidates);
        }
    }

    /** The store was locked by others for longer than we wait. */
    record Busy(String path) implements Failure {
        @Override
        public int code() {
            return 5;
        }

        @Override
        public String type() {
            return "busy";
        }

        @Override
        public String message() {
            return path + " is busy, try again";
        }
    }

    /** Somebody else changed what a command was about to change, at the same moment; {@code by} is null where unknown. */
    record Overtaken(String noun, @Nullable String by) implements Failure {
        @Override
        public int code() {
            return 5;
        }

        @Override
        public String type() {
            return "overtaken";
        }

        @Override
        public String message() {
            return (by == null ? "somebody else" : by) + " has just changed the same " + noun.replace('_', ' ')
                    + ": nothing was changed";
        }

        @Override
        public String hint() {
            return "look at it again before you repeat this";
        }
    }

    /**
     * A server did not let us work.
     *
     * @param passing whether waiting may help
     */
    record Server(String place, String why, @Nullable String hint, boolean passing) implements Failure {
        @Override
        public int code() {
            return passing ? 5 : 7;
        }

        @Override
        public String type() {
            return "server";
        }

        @Override
        public String message() {
            return place + ": " + why;
        }
    }

    /** The store is damaged, is not a store of crm, or was made by a newer crm. */
    record UnfitStore(String path, String why, @Nullable String hint) implements Failure {
        @Override
        public int code() {
            return 6;
        }

        @Override
        public String type() {
            return "unfit_store";
        }

        @Override
        public String message() {
            return path + ": " + why;
        }
    }

    /** A file or folder could not be read or written. */
    record File(String path, String why, @Nullable String hint) implements Failure {
        public File(String path, String why) {
            this(path, why, null);
        }

        @Override
        public int code() {
            return 7;
        }

        @Override
        public String type() {
            return "file";
        }

        @Override
        public String message() {
            return path + ": " + why;
        }
    }

    /** The user's editor was missing, failed, or left nothing to keep. */
    record Editor(String why) implements Failure {
        @Override
        public int code() {
            return 1;
        }

        @Override
        public String type() {
            return "editor";
        }

        @Override
        public String message() {
            return why;
        }
    }
}
