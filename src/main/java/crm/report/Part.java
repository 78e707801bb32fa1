package crm.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What pages are made of: texts that come with the program, beside this class. */
final class Part {
    private Part() {}

    /** A style sheet, a script. */
    static String text(String name) {
        try (InputStream in = Part.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Several texts, one behind the other. */
    static String texts(String... names) {
        StringBuilder all = new StringBuilder();
        for (String name : names) {
            all.append(text(name)).append('\n');
        }
        return all.toString();
    }

    /** A page with gaps. What is put into {@code {{name}}} is escaped, what is put into {@code {{{name}}}} is not. */
    static Template template(String name) {
        return Mustache.compiler().escapeHTML(true).emptyStringIsFalse(true).compile(text(name));
    }
}
