package crm.commands;

import crm.cli.Syntax;
import crm.domain.CrmException;
import crm.domain.Failure;
import crm.domain.Names;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Values that begin with a hyphen and are meant all the same: {@code --value='-10 %'}, where the value is attached, and
 * {@code --date -3d}, where it is a number or an order. The parser would take either for a mistyped option, so they go past it. Any
 * other word with a hyphen behind an option that wants a value is refused: the value was forgotten, or an option mistyped.
 */
public final class HyphenedValues {
    private record Given(OptionSpec option, String value) {}

    private final Syntax syntax;
    private final List<Given> given = new ArrayList<>();

    public HyphenedValues(Syntax syntax) {
        this.syntax = syntax;
    }

    /**
     * The words without those options and values.
     *
     * @throws CrmException with {@link Failure.Usage} where an option has another in place of its value
     */
    public List<String> takenFrom(List<String> words) {
        List<String> rest = new ArrayList<>(words.size());
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            if (word.equals("--")) {
                rest.addAll(words.subList(at, words.size()));
                break;
            }
            int equals = word.startsWith("-") ? word.indexOf('=') : -1;
            OptionSpec option = word.startsWith("-") && word.length() > 1
                    ? syntax.spec().findOption(equals < 0 ? word : word.substring(0, equals))
                    : null;
            if (option == null || option.arity().max() == 0) {
                rest.add(word);
                continue;
            }
            boolean attached = equals >= 0;
            String value = attached ? word.substring(equals + 1) : at + 1 < words.size() ? words.get(++at) : null;
            if (value == null || value.length() < 2 || value.charAt(0) != '-') {
                rest.add(word);
                if (value != null && !attached) {
                    rest.add(value);
                }
            } else if (attached || isNumber(value) || isOrder(option, value)) {
                given.add(new Given(option, value));
            } else {
                throw optionForValue(word, value);
            }
        }
        return rest;
    }

    /** Gives the options their values, once the parser has read the rest. */
    public void give() {
        for (Given each : given) {
            if (each.option.type() == List.class) {
                List<String> all = new ArrayList<>();
                List<String> before = each.option.getValue();
                if (before != null) {
                    all.addAll(before);
                }
                all.add(each.value);
                each.option.setValue(all);
            } else {
                each.option.setValue(each.value);
            }
        }
    }

    /** {@code --sort -urgency}: the greatest first. */
    private boolean isOrder(OptionSpec option, String value) {
        return option.longestName().equals("--sort")
                && value.charAt(1) != '-'
                && syntax.spec().findOption(value) == null;
    }

    private static boolean isNumber(String hyphened) {
        return hyphened.charAt(1) >= '0' && hyphened.charAt(1) <= '9';
    }

    private CrmException optionForValue(String option, String instead) {
        List<String> nearest = Names.nearest(
                instead, new ArrayList<>(syntax.spec().optionsMap().keySet()), 3);
        String meant = nearest.isEmpty() || nearest.contains(instead)
                ? ""
                : "nearest to " + instead + ": " + String.join(", ", nearest) + "; ";
        return new CrmException(new Failure.Usage(
                option + " wants a value, and '" + instead + "' looks like an option",
                meant + "if it is the value, write " + option + "='" + instead + "'"));
    }
}
