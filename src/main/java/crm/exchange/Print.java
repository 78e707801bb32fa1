package crm.exchange;

import org.jspecify.annotations.Nullable;

/**
 * A short name made of what something says, the same for the same words whenever it is read: so a thing that comes in
 * twice is known again. Eighty bits in sixteen letters and digits: among ten million things two meet by chance in one
 * of a hundred thousand million stores. No seal against forgers; whoever writes the input decides what it says anyway.
 */
public final class Print {
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 16;

    private long one = 0xcbf29ce484222325L;
    private long other = 0x9e3779b97f4a7c15L;

    /** One more part; that it is missing is not that it is empty. */
    public Print add(@Nullable String part) {
        if (part == null) {
            return mix(0x10001);
        }
        for (int index = 0; index < part.length(); index++) {
            mix(part.charAt(index));
        }
        return mix(0x10000);
    }

    private Print mix(int character) {
        one = (one ^ character) * 0x100000001b3L;
        other = Long.rotateLeft(other ^ (character * 0xff51afd7ed558ccdL), 29) * 0xc4ceb9fe1a85ec53L;
        return this;
    }

    @Override
    public String toString() {
        char[] digits = new char[LENGTH];
        long left = spread(one);
        long right = spread(other ^ one);
        for (int index = 0; index < LENGTH; index++) {
            boolean first = index < LENGTH / 2;
            digits[index] = DIGITS.charAt((int) ((first ? left : right) & 31));
            left >>>= first ? 5 : 0;
            right >>>= first ? 0 : 5;
        }
        return new String(digits);
    }

    private static long spread(long bits) {
        long mixed = (bits ^ (bits >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }
}
