package crm.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How {@link Names#key} shortens a name. */
final class KeyMaker {
    private static final int LONG_ENOUGH = 20;

    private static final Set<String> LEGAL_FORMS = Set.of((""
                    + "ab ad ag aps as asa bhd bt bv co company corp corporation cv dd doo ead ek eg eireli eood ev eurl "
                    + "gbr gk gmbh inc incorporated kft kg kgaa kk lda limited llc llp lp ltd ltda mbh nv nyrt od ohg ood oo "
                    + "oy oyj plc pte pty pvt rl sa sab sarl sas sasu sca se slu snc spa srl srls sro ug vof zrt "
                    + "ооо оао зао пао ао тов")
            .split(" "));

    /** Stand between the words of a legal form, as in {@code S.A. de C.V.}; in front of none they belong to the name. */
    private static final Set<String> LINKS = Set.of("and", "de", "et", "sp", "und", "y", "z");

    private KeyMaker() {}

    static String key(String name) {
        List<String> words = words(Names.fold(name));
        int end = withoutLegalForm(words);
        int start = end > 1 && words.get(0).equals("the") ? 1 : 0;
        StringBuilder key = new StringBuilder();
        for (int index = start; index < end; index++) {
            String word = words.get(index);
            if (key.isEmpty()) {
                key.append(cut(word));
            } else if (length(key) + 1 + length(word) <= LONG_ENOUGH) {
                key.append('-').append(word);
            } else {
                break;
            }
        }
        // letters that stood apart may join once a sign between them is gone
        String folded = Names.fold(key.toString());
        return Names.isKey(folded) ? folded : "customer";
    }

    /** The words of a name, folded, without article and legal form: what is left of two names of one firm is the same. */
    static String core(String name) {
        List<String> words = words(Names.fold(name));
        int end = withoutLegalForm(words);
        return String.join(" ", words.subList(end > 1 && words.get(0).equals("the") ? 1 : 0, end));
    }

    private static int withoutLegalForm(List<String> words) {
        int end = words.size();
        while (end > 1) {
            String last = words.get(end - 1);
            boolean link = end < words.size() && LINKS.contains(last);
            if (!link && !LEGAL_FORMS.contains(last)) {
                break;
            }
            end--;
        }
        return end;
    }

    /**
     * The runs of letters and digits. An apostrophe parts nothing, nor does a sign inside an abbreviation: {@code O'Neil},
     * {@code B.V.}, {@code A/S} and {@code AT&T} are one word each.
     */
    private static List<String> words(String folded) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int run = 0; // letters since the last sign
        for (int index = 0; index < folded.length(); ) {
            int codePoint = folded.codePointAt(index);
            index += Character.charCount(codePoint);
            if (Character.isLetterOrDigit(codePoint) || (Folding.isMark(codePoint) && run > 0)) {
                word.appendCodePoint(codePoint);
                run++;
            } else if (codePoint == '&' && run > 0 && index < folded.length() && folded.charAt(index) != ' ') {
                run = 0;
            } else if ((codePoint == '.' || codePoint == '/') && run == 1) {
                run = 0;
            } else if (codePoint != '\'' || run == 0) {
                if (!word.isEmpty()) {
                    words.add(word.toString());
                    word.setLength(0);
                }
                run = 0;
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    private static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }

    private static String cut(String word) {
        return length(word) <= LONG_ENOUGH ? word : word.substring(0, word.offsetByCodePoints(0, LONG_ENOUGH));
    }
}
