package crm.commands.imports;

import crm.cli.Argument;
import crm.cli.Syntax;
import crm.domain.CrmException;
import crm.domain.Failure;
import crm.exchange.table.DateOrder;
import crm.exchange.table.Fields;
import crm.exchange.table.Heading;
import crm.exchange.table.Layout;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What can be said of a file of rows: how it is written, and what its columns hold. */
final class RowOptions {
    private final Fields fields;
    private final Argument<List<String>> map;
    private final Argument<@Nullable String> delimiter;
    private final Argument<@Nullable String> encoding;
    private final Argument<@Nullable String> dateOrder;
    private final Argument<Boolean> skipBad;
    private final Argument<Boolean> raw;

    RowOptions(Syntax syntax, Fields fields) {
        this.fields = fields;
        map = syntax.texts("THEIRS=OURS", "the column THEIRS holds the field OURS; may be repeated", "--map");
        delimiter = syntax.text("SIGN", "what parts the cells, or 'tab'; else found out", "--delimiter");
        encoding = syntax.text("NAME", "such as utf-8 or windows-1252; else found out", "--encoding");
        dateOrder = syntax.text("ORDER", "dmy or mdy, for dates such as 03/04/2026", "--date-order");
        skipBad = syntax.flag("leave rows with mistakes out and take in the others", "--skip-bad");
        raw = syntax.flag("take cells as they are, with the ' before what could be a formula", "--raw");
    }

    /** The rows of a file, nothing of it read yet; {@code name} is what messages call it. */
    RowFile file(Path path, String name) {
        String order = dateOrder.get();
        return new RowFile(
                path,
                name,
                new Layout(sign(), charset(), raw.get()),
                new Heading(fields, map.get()),
                order == null ? DateOrder.unknown() : DateOrder.of(order),
                skipBad.get());
    }

    private @Nullable Character sign() {
        String typed = delimiter.get();
        if (typed == null) {
            return null;
        }
        if (typed.toLowerCase(Locale.ROOT).equals("tab")) {
            return '\t';
        }
        if (typed.length() != 1 || "\"\r\n".contains(typed)) {
            throw new CrmException(
                    new Failure.Usage("--delimiter '" + typed + "' is no single sign", "such as ; or tab"));
        }
        return typed.charAt(0);
    }

    private @Nullable Charset charset() {
        String typed = encoding.get();
        try {
            return typed == null ? null : Charset.forName(typed);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new CrmException(
                    new Failure.Usage(
                            "--encoding '" + typed + "' is none that Java knows", "such as utf-8 or windows-1252"),
                    e);
        }
    }
}
