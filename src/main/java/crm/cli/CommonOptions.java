package crm.cli;

import org.jspecify.annotations.Nullable;

/** What every command takes. */
public final class CommonOptions {
    /** Those that take a value: they may stand before the command, so their values must not be taken for its name. */
    public static boolean takesValue(String option) {
        return switch (option) {
            case "--db", "-o", "--output", "--color", "--by", "--as-of" -> true;
            default -> false;
        };
    }

    public final Argument<@Nullable String> db;
    final Argument<@Nullable String> output;
    final Argument<Boolean> json;
    final Argument<@Nullable String> color;
    final Argument<Boolean> quiet;
    final Argument<@Nullable String> by;
    final Argument<@Nullable String> asOf;
    final Argument<Boolean> debug;
    final Argument<Boolean> help;
    final Argument<Boolean> version;

    public CommonOptions(Syntax syntax) {
        db = syntax.text(
                        "PATH",
                        "the store: a file, or postgresql://host/database; else CRM_DB, else the setting db, else the data folder",
                        "--db")
                .completing(Completes.FILE);
        output = syntax.text("FORMAT", "print as table, json, jsonl, csv, tsv, md or ids", "-o", "--output")
                .completing(syntax.formats());
        json = syntax.flag("short for -o json", "--json");
        color = syntax.text("WHEN", "use colour: auto, always or never", "--color")
                .completing(Completes.COLOUR);
        quiet = syntax.flag("no messages, only the answer", "-q", "--quiet");
        by = syntax.text("NAME", "who acts; else the setting me, else the login", "--by")
                .completing(Completes.COLLEAGUE);
        asOf = syntax.text("DATE", "take that day for today", "--as-of");
        debug = syntax.flag("show where a failure comes from", "--debug");
        help = syntax.help("show this help", "-h", "--help");
        version = syntax.version("show the version", "-V", "--version");
    }

    public boolean help() {
        return help.get();
    }

    public boolean version() {
        return version.get();
    }

    public boolean debug() {
        return debug.get();
    }

    public boolean json() {
        return json.get() || "json".equals(output.get()) || "jsonl".equals(output.get());
    }

    public boolean has(Argument<?> argument) {
        return argument == db
                || argument == output
                || argument == json
                || argument == color
                || argument == quiet
                || argument == by
                || argument == asOf
                || argument == debug
                || argument == help
                || argument == version;
    }
}
