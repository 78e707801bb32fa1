package crm.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * What a browser may do with a page: show it, run the scripts and use the style that came with it, each known by its hash,
 * and nothing else. Whatever text gets into the page, it cannot run, fetch or send anything.
 */
final class ContentPolicy {
    private ContentPolicy() {}

    /** As it stands in the page's {@code <meta>}; the texts must be, to the byte, what stands in the page. */
    static String of(String style, List<String> scripts) {
        StringBuilder policy = new StringBuilder("default-src 'none'; script-src");
        for (String script : scripts) {
            policy.append(" 'sha256-").append(hash(script)).append('\'');
        }
        policy.append(scripts.isEmpty() ? " 'none'" : "");
        policy.append("; style-src 'sha256-").append(hash(style)).append('\'');
        return policy.append("; img-src data:; base-uri 'none'; form-action 'none'")
                .toString();
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
