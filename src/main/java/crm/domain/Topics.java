package crm.domain;

import java.util.ArrayList;
import java.util.List;

/** How topics of content and interests of customers are compared: by their words, without case, accents and plural. */
public final class Topics {
    /** The same words. */
    static final int SAME = 2;

    /** One says all that the other says, and more: {@code cold-chain logistics} and {@code logistics}. */
    static final int NARROWER = 1;

    private static final int NONE = 0;

    /** Shorter words keep their last letter: {@code gas} is no plural. */
    private static final int SHORTEST_PLURAL = 4;

    private Topics() {}

    /** How well the best of {@code topics} fits: {@link #SAME}, {@link #NARROWER}, or 0 for not at all. */
    static int fit(List<String> topics, String interest) {
        int best = NONE;
        for (String topic : topics) {
            best = Math.max(best, fit(topic, interest));
        }
        return best;
    }

    private static int fit(String topic, String interest) {
        if (Names.fold(topic).equals(Names.fold(interest))) {
            return SAME;
        }
        List<String> ours = singulars(topic);
        List<String> theirs = singulars(interest);
        if (ours.isEmpty() || theirs.isEmpty()) {
            return NONE;
        }
        boolean within = theirs.containsAll(ours);
        boolean around = ours.containsAll(theirs);
        return within && around ? SAME : within || around ? NARROWER : NONE;
    }

    private static List<String> singulars(String text) {
        List<String> singulars = new ArrayList<>();
        for (String word : words(text)) {
            boolean plural = word.length() >= SHORTEST_PLURAL && word.endsWith("s") && !word.endsWith("ss");
            singulars.add(plural ? word.substring(0, word.length() - 1) : word);
        }
        return singulars;
    }

    /** The words of a topic, folded. */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String folded = Names.fold(text);
        for (int index = 0; index <= folded.length(); ) {
            int codePoint = index < folded.length() ? folded.codePointAt(index) : ' ';
            index += Character.charCount(codePoint);
            if (Character.isLetterOrDigit(codePoint) || Folding.isMark(codePoint)) {
                word.appendCodePoint(codePoint);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }
}
