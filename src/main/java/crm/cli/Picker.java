package crm.cli;

import crm.World;
import crm.domain.Failure;
import crm.domain.Names;
import crm.render.Sanitizer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks a person at a terminal which one they mean, where what they typed could be more than one thing. */
public final class Picker {
    private Picker() {}

    /**
     * The words of the command line with the one that could mean more than one thing put right; null where the person would
     * rather not say, or where that word stands in more than one place, so that we would have to guess.
     */
    public static @Nullable List<String> again(World world, List<String> words, Failure.Ambiguous failure)
            throws IOException {
        int at = place(words, failure.name());
        String chosen = at < 0 ? null : ask(world, failure);
        if (chosen == null) {
            return null;
        }
        List<String> again = new ArrayList<>(words);
        String word = words.get(at);
        again.set(at, word.substring(0, word.length() - failure.name().length()) + chosen);
        return again;
    }

    /** Where the name stands, by itself or as in {@code --with=NAME}; -1 where it does not or more than once. */
    private static int place(List<String> words, String name) {
        int found = -1;
        for (int index = 0; index < words.size(); index++) {
            String word = words.get(index);
            if (word.equals(name) || (word.startsWith("--") && word.endsWith("=" + name))) {
                if (found >= 0) {
                    return -1;
                }
                found = index;
            }
        }
        return found;
    }

    private static @Nullable String ask(World world, Failure.Ambiguous failure) throws IOException {
        List<String> left = failure.candidates();
        world.err().write(Sanitizer.line(failure.message()) + ":\n");
        while (true) {
            for (int index = 0; index < left.size(); index++) {
                world.err().write("  " + (index + 1) + "  " + Sanitizer.line(left.get(index)) + "\n");
            }
            world.err().write("which? its number or more of its letters; Enter for none: ");
            world.err().flush();
            String answer = Asking.line(world);
            if (answer == null) {
                world.err().write("\n");
            }
            String typed = answer == null ? "" : answer.strip();
            if (typed.isEmpty()) {
                return null;
            }
            int number = number(typed);
            if (number >= 1 && number <= left.size()) {
                return left.get(number - 1);
            }
            List<String> narrowed = narrowed(left, typed);
            if (narrowed.size() == 1) {
                return narrowed.get(0);
            }
            if (narrowed.isEmpty() && number < 0) {
                // It may be a name or an alias of one of them: the command knows those.
                return typed;
            }
            left = narrowed.isEmpty() ? left : narrowed;
        }
    }

    /** Those that begin so; where none does, those in which it occurs. */
    private static List<String> narrowed(List<String> candidates, String typed) {
        String letters = Names.fold(typed);
        List<String> beginning = new ArrayList<>();
        List<String> within = new ArrayList<>();
        for (String candidate : candidates) {
            String folded = Names.fold(candidate);
            if (folded.startsWith(letters)) {
                beginning.add(candidate);
            }
            if (folded.contains(letters)) {
                within.add(candidate);
            }
        }
        return beginning.isEmpty() ? within : beginning;
    }

    /** -1 where it is none. */
    private static int number(String typed) {
        boolean number = typed.length() < 4 && typed.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        return number ? Integer.parseInt(typed) : -1;
    }
}
