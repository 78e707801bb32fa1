package crm.commands.safekeeping;

import crm.cli.Argument;
import crm.cli.Command;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.domain.CrmException;
import crm.domain.Failure;
import crm.render.QueryView;
import crm.render.ViewsView;
import crm.store.Query;
import crm.store.Views;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code crm sql}: reports of the user's own. */
final class SqlCommand implements Command {
    /** Nobody types a longer query, in bytes. */
    private static final int LONGEST = 1 << 20;

    private static final Pattern SPAN = Pattern.compile("([0-9]{1,6})(ms|s|m|h)?");
    private static final Duration USUAL = Duration.ofSeconds(10);

    private final Syntax syntax = new Syntax("sql", "Ask the store in SQL, over documented views.")
            .describe(
                    "One statement that only asks; the store is opened for reading and cannot be changed here. Without QUERY the"
                            + " views are listed, each column with what it holds. Tables of the store may change with each"
                            + " version of crm, the views do not.",
                    "With -o ids the first column is printed.");
    private final Argument<@Nullable String> query =
            syntax.optional("QUERY", "one SELECT, WITH, VALUES or EXPLAIN; - reads it from standard input");
    private final Argument<@Nullable String> timeout =
            syntax.text("SPAN", "give up after that long, such as 500ms, 30s or 5m; else 10s", "--timeout");
    private final Argument<Boolean> views =
            syntax.flag("print the statements that make the views, for use in sqlite3", "--views");

    @Override
    public Syntax syntax() {
        return syntax;
    }

    @Override
    public int run(Session session) throws IOException {
        Duration limit = timeout.get() == null ? USUAL : span(timeout.get());
        String typed = query.get();
        if (views.get()) {
            session.printText(Views.script());
            return 0;
        }
        if (typed == null) {
            session.list(ViewsView.VIEW, columns().iterator());
            return 0;
        }
        String sql = typed.equals("-") ? standardInput(session) : typed;
        try (Query answer = Query.of(session.place(), sql, limit)) {
            session.list(QueryView.of(answer.columns()), answer);
        }
        return 0;
    }

    private static List<ViewsView.Column> columns() {
        List<ViewsView.Column> columns = new ArrayList<>();
        for (Views.Entry view : Views.all()) {
            for (Views.Column column : view.columns()) {
                columns.add(new ViewsView.Column(view.name(), column.name(), column.about()));
            }
        }
        return columns;
    }

    private static String standardInput(Session session) throws IOException {
        byte[] bytes = session.world().in().readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new CrmException(new Failure.BadData("standard input", "larger than 1 MB, so not a query"));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new CrmException(new Failure.BadData("standard input", "bytes that are not UTF-8"), e);
        }
    }

    private static Duration span(String typed) {
        Matcher span = SPAN.matcher(typed.strip().toLowerCase(Locale.ROOT));
        if (!span.matches() || Long.parseLong(span.group(1)) == 0) {
            throw new CrmException(
                    new Failure.Usage("--timeout '" + typed + "' is not a span", "such as 500ms, 30s, 5m or 1h"));
        }
        long number = Long.parseLong(span.group(1));
        String unit = span.group(2) == null ? "s" : span.group(2);
        return switch (unit) {
            case "ms" -> Duration.ofMillis(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofSeconds(number);
        };
    }
}
