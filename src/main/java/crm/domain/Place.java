package crm.domain;

/** Where content and documents are: a link, or the absolute path of a file. */
public final class Place {
    private static final String MAIL = "mailto:";

    private Place() {}

    /** Whether it is a link and no path: {@code https://…}, any other scheme with {@code ://}, or {@code mailto:}. */
    public static boolean isLink(String place) {
        int end = 0;
        while (end < place.length() && inScheme(place.charAt(end))) {
            end++;
        }
        return (end > 1 && place.startsWith("://", end)) || place.regionMatches(true, 0, MAIL, 0, MAIL.length());
    }

    private static boolean inScheme(char character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || character == '+'
                || character == '-';
    }
}
