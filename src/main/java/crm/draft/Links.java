package crm.draft;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which links may be made links: those that open a page or a message, and nothing that runs. */
final class Links {
    private static final int LONGEST = 2000;

    private Links() {}

    /** The link where it is a complete http, https or mailto URL in ASCII; else null. */
    static @Nullable String safe(@Nullable String link) {
        if (link == null || link.length() > LONGEST) {
            return null;
        }
        try {
            URI uri = new URI(link.strip());
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean page = (scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null;
            boolean mail =
                    scheme.equals("mailto") && uri.getSchemeSpecificPart().indexOf('@') > 0;
            return page || mail ? uri.toASCIIString() : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
