package crm.cli;

import crm.domain.CrmException;
import crm.domain.Failure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * What one command takes, declared field by field in the command's class. Made with picocli's programmatic model and not
 * with annotations: reading those costs a proxy class for each annotation type, 22 ms of every start.
 */
public final class Syntax {
    private final CommandSpec spec;
    private final List<Argument<?>> arguments = new ArrayList<>();
    private Completes formats = Completes.FORMAT;
    private int positionals;

    /**
     * @param name the full path, such as {@code touch rm}
     * @param summary one line for lists of commands
     */
    public Syntax(String name, String summary) {
        spec = CommandSpec.create().name("crm " + name);
        spec.usageMessage().description(summary).width(80);
    }

    /** Paragraphs under the summary, in {@code --help} and on the man page. */
    public Syntax describe(String... paragraphs) {
        String[] summary = spec.usageMessage().description();
        String[] all = new String[summary.length + 2 * paragraphs.length];
        System.arraycopy(summary, 0, all, 0, summary.length);
        for (int i = 0; i < paragraphs.length; i++) {
            all[summary.length + 2 * i] = "";
            all[summary.length + 2 * i + 1] = paragraphs[i];
        }
        spec.usageMessage().description(all);
        return this;
    }

    /** The command knows formats of its own: {@link Completes#LETTER_FORMAT}. */
    public Syntax formats(Completes own) {
        formats = own;
        return this;
    }

    Completes formats() {
        return formats;
    }

    /** A usage error where none of {@code options} was given: a command that edits must be told what. */
    public void demandOne(List<Argument<?>> options) {
        for (Argument<?> option : options) {
            if (option.spec().isOption() && option.given()) {
                return;
            }
        }
        throw new CrmException(
                new Failure.Usage("nothing to change", spec.name() + " --help lists what can be changed"));
    }

    public CommandSpec spec() {
        return spec;
    }

    public List<Argument<?>> arguments() {
        return arguments;
    }

    public Argument<@Nullable String> text(String label, String about, String... names) {
        return option(
                OptionSpec.builder(names).type(String.class).paramLabel(label).description(plain(about)), null);
    }

    public Argument<List<String>> texts(String label, String about, String... names) {
        return option(
                OptionSpec.builder(names)
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .paramLabel(label)
                        .description(plain(about)),
                List.of());
    }

    public Argument<Boolean> flag(String about, String... names) {
        return option(OptionSpec.builder(names).type(boolean.class).arity("0").description(plain(about)), false);
    }

    /** Asks for help: nothing that is required need be given then. */
    Argument<Boolean> help(String about, String... names) {
        return option(
                OptionSpec.builder(names)
                        .type(boolean.class)
                        .arity("0")
                        .usageHelp(true)
                        .description(about),
                false);
    }

    /** Asks for the version: nothing that is required need be given then. */
    Argument<Boolean> version(String about, String... names) {
        return option(
                OptionSpec.builder(names)
                        .type(boolean.class)
                        .arity("0")
                        .versionHelp(true)
                        .description(about),
                false);
    }

    public Argument<String> required(String label, String about) {
        return positional(label, "1", about, "");
    }

    public Argument<@Nullable String> optional(String label, String about) {
        return positional(label, "0..1", about, null);
    }

    /** One or more, the last of the arguments. */
    public Argument<List<String>> several(String label, String about) {
        PositionalParamSpec positional = PositionalParamSpec.builder()
                .index(positionals++ + "..*")
                .arity("1..*")
                .required(true)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel(label)
                .description(plain(about))
                .build();
        spec.addPositional(positional);
        return remember(positional, List.of());
    }

    private <T extends @Nullable Object> Argument<T> positional(
            String label, String arity, String about, @Nullable T absent) {
        PositionalParamSpec positional = PositionalParamSpec.builder()
                .index(Integer.toString(positionals++))
                .arity(arity)
                .required(arity.equals("1"))
                .type(String.class)
                .paramLabel(label)
                .description(plain(about))
                .build();
        spec.addPositional(positional);
        return remember(positional, absent);
    }

    private <T extends @Nullable Object> Argument<T> option(OptionSpec.Builder builder, @Nullable T absent) {
        OptionSpec option = builder.build();
        spec.addOption(option);
        return remember(option, absent);
    }

    private <T extends @Nullable Object> Argument<T> remember(ArgSpec arg, @Nullable T absent) {
        Argument<T> argument = new Argument<>(arg, absent);
        arguments.add(argument);
        return argument;
    }

    /** Descriptions are format strings to picocli, and text to us. */
    private static String plain(String about) {
        return about.replace("%", "%%");
    }
}
