package crm.domain;

import java.util.random.RandomGenerator;

/** Ids of touches: ten letters and digits that cannot be misread, enough that two never meet. */
public final class TouchIds {
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 10;

    private TouchIds() {}

    public static String next(RandomGenerator random) {
        char[] id = new char[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            id[i] = DIGITS.charAt(random.nextInt(DIGITS.length()));
        }
        return new String(id);
    }
}
