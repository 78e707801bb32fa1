package crm.commands;

import crm.cli.Argument;
import crm.cli.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What a half-typed line has said already: which options were given, which positional parameter is next. The values are put
 * where a parsed line would put them, so that a {@link Session} sees {@code --db}. Unlike the parser it takes no offence.
 */
final class Typed {
    private final Syntax syntax;
    private final Map<String, OptionSpec> byName;
    private final List<OptionSpec> given = new ArrayList<>();
    private @Nullable OptionSpec waiting;
    private boolean positionalsOnly;
    private int positionals;

    /** @param words those before the one under the cursor */
    Typed(Syntax syntax, List<String> words) {
        this.syntax = syntax;
        this.byName = syntax.spec().optionsMap();
        for (String word : words) {
            read(word);
        }
    }

    private void read(String word) {
        if (waiting != null) {
            set(waiting, word);
            waiting = null;
        } else if (positionalsOnly || word.length() < 2 || !word.startsWith("-")) {
            Argument<?> positional = next();
            if (positional != null) {
                set(positional.spec(), word);
            }
            positionals++;
        } else if (word.equals("--")) {
            positionalsOnly = true;
        } else {
            readOption(word);
        }
    }

    private void readOption(String word) {
        OptionSpec option = byName.get(word);
        if (option != null) {
            given.add(option);
            waiting = takesValue(option) ? option : null;
            return;
        }
        int value = valueStart(word);
        Argument<?> argument = value > 0 ? optionOf(word) : null;
        if (argument != null) {
            given.add((OptionSpec) argument.spec());
            set(argument.spec(), word.substring(value));
        } else if (word.charAt(1) != '-') {
            readCluster(word);
        }
    }

    /** {@code -qk} is {@code -q -k}. */
    private void readCluster(String word) {
        for (int at = 1; at < word.length(); at++) {
            OptionSpec option = byName.get("-" + word.charAt(at));
            if (option == null) {
                return;
            }
            given.add(option);
            if (takesValue(option)) {
                if (at + 1 < word.length()) {
                    set(option, word.substring(at + 1));
                } else {
                    waiting = option;
                }
                return;
            }
        }
    }

    /** Where the value begins in {@code --kind=tip}, {@code -k=tip} or {@code -ktip}; 0 where there is none. */
    int valueStart(String word) {
        int equals = word.indexOf('=');
        if (equals > 0) {
            return equals + 1;
        }
        boolean attached = word.length() > 2 && word.charAt(1) != '-';
        return attached && optionOf(word) != null ? 2 : 0;
    }

    /** The option that {@code word} gives a value to; null where it is none or takes none. */
    @Nullable
    Argument<?> optionOf(String word) {
        int equals = word.indexOf('=');
        String name = equals > 0 ? word.substring(0, equals) : word.substring(0, Math.min(2, word.length()));
        OptionSpec option = byName.get(name);
        return option == null || !takesValue(option) ? null : argument(option);
    }

    /** The option whose value the word under the cursor is; null where it is not one. */
    @Nullable
    OptionSpec waiting() {
        return waiting;
    }

    /** Whether {@code --} has been said. */
    boolean positionalsOnly() {
        return positionalsOnly;
    }

    /** How many positional parameters have been given. */
    int positionals() {
        return positionals;
    }

    /** The positional parameter that comes next; null where there can be no more. */
    @Nullable
    Argument<?> next() {
        int at = 0;
        for (Argument<?> argument : syntax.arguments()) {
            if (!argument.spec().isOption()) {
                if (at == positionals || argument.spec().arity().max() > 1) {
                    return argument;
                }
                at++;
            }
        }
        return null;
    }

    /** Whether it may be given once more. */
    boolean mayFollow(OptionSpec option) {
        return option.isMultiValue() || !given.contains(option);
    }

    @Nullable
    Argument<?> argument(OptionSpec option) {
        for (Argument<?> argument : syntax.arguments()) {
            if (argument.spec() == option) {
                return argument;
            }
        }
        return null;
    }

    private static boolean takesValue(OptionSpec option) {
        return option.arity().max() > 0;
    }

    private static void set(ArgSpec spec, String value) {
        if (spec.type() == String.class) {
            spec.setValue(value);
        }
    }
}
