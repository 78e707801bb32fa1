package crm.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody at a customer answered when we asked how content they are.
 *
 * @param row in the store; 0 until stored
 * @param id that users see
 * @param contact who answered; null where not said
 * @param occasion what made us ask
 * @param score 0 to 10; null where only words or "again" were given
 * @param again whether they would choose us again; null where not said
 * @param words in their words; null where none
 * @param by who of us wrote it down
 * @param acted the day somebody acted on it; null where nobody has
 */
public record Survey(
        long row,
        String id,
        Customer.Ref customer,
        @Nullable Person contact,
        LocalDate day,
        Occasion occasion,
        @Nullable Integer score,
        @Nullable Boolean again,
        @Nullable String words,
        String by,
        @Nullable LocalDate acted) {

    public static final int BEST = 10;

    /** Who answered, reduced to what an answer needs. */
    public record Person(long id, String name) {}

    /** What made us ask. */
    public enum Occasion {
        PROJECT_END,
        NINETY_DAYS("90-days"),
        YEARLY,
        OTHER;

        private final String word;

        Occasion() {
            this.word = Words.of(this);
        }

        Occasion(String word) {
            this.word = word;
        }

        /** The word users type and read, such as {@code 90-days}. */
        public String word() {
            return word;
        }

        /** The occasion of that word, in any case; a {@link Failure.NotOneOf} that lists the good ones where there is none. */
        public static Occasion of(String word) {
            List<String> words = new ArrayList<>();
            for (Occasion occasion : values()) {
                if (occasion.word.equals(Text.lowerAscii(word))) {
                    return occasion;
                }
                words.add(occasion.word);
            }
            throw new CrmException(new Failure.NotOneOf("occasion", word, words));
        }
    }

    /** What a score says of who gave it, as the net promoter score has it. */
    public enum Attitude {
        PROMOTER,
        PASSIVE,
        DETRACTOR;

        /** The word users read, such as {@code promoter}. */
        public String word() {
            return Words.of(this);
        }

        /** 9 and 10 promote, 7 and 8 are passive, all below detracts. */
        public static Attitude of(int score) {
            return score >= 9 ? PROMOTER : score >= 7 ? PASSIVE : DETRACTOR;
        }
    }

    public Survey {
        if (score != null && (score < 0 || score > BEST)) {
            throw new IllegalArgumentException("a score is 0 to " + BEST + ", not " + score);
        }
        if (score == null && again == null && words == null) {
            throw new IllegalArgumentException("an answer that says nothing");
        }
    }

    /** What the score says; null where there is none. */
    public @Nullable Attitude attitude() {
        return score == null ? null : Attitude.of(score);
    }

    /** Whether somebody should act on it: a detractor, or one who would not choose us again. */
    public boolean unhappy() {
        return attitude() == Attitude.DETRACTOR || Boolean.FALSE.equals(again);
    }

    /** The same answer, with {@code day} for the day somebody acted on it. */
    public Survey actedOn(LocalDate day) {
        return new Survey(row, id, customer, contact, this.day, occasion, score, again, words, by, day);
    }

    /**
     * A score out of {@code scale} as one out of ten: {@code given × 10 ÷ scale}, to the nearest whole number, halves up. 4 of
     * 5 is 8, and 3.5 of 5 is 7.
     *
     * @throws CrmException with {@link Failure.Usage} where it is none from 0 to {@code scale}
     */
    public static int scored(BigDecimal given, int scale) {
        if (given.signum() < 0 || given.compareTo(BigDecimal.valueOf(scale)) > 0) {
            throw new CrmException(new Failure.Usage(
                    "a score of " + given.toPlainString() + " does not lie between 0 and " + scale,
                    scale == BEST ? "--scale 5 if the best is 5" : null));
        }
        return given.multiply(BigDecimal.TEN)
                .divide(BigDecimal.valueOf(scale), 0, RoundingMode.HALF_UP)
                .intValueExact();
    }
}
