package crm.cli;

import crm.domain.CrmException;
import crm.domain.Failure;
import crm.render.Choice;
import crm.render.Format;
import crm.render.View;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a command lists things: with the options that say which fields, and in which order. */
public final class Listing<T> {
    private final Function<Session, View<T>> view;
    private @Nullable Function<Session, View<?>> offered;
    private final Argument<List<String>> columns;
    private final Argument<List<String>> sort;

    /** {@code view} is how things are usually shown; a command that knows more when it prints gives another of the kind. */
    public Listing(Syntax syntax, Function<Session, View<T>> view) {
        this.view = view;
        columns = syntax.texts(
                        "FIELD", "only these fields, in this order: customer,urgency,last_value.day", "--columns")
                .completing(this);
        sort = syntax.texts("FIELD", "sort what is listed by this field, or by -FIELD the greatest first", "--sort")
                .completing(this);
    }

    /** What TAB offers where the command lists one thing or another. */
    public Listing<T> completing(Function<Session, View<?>> either) {
        offered = either;
        return this;
    }

    List<String> fields(Session session) {
        return (offered == null ? view : offered).apply(session).header();
    }

    /** Whether the user wants other fields or another order than usual. */
    public boolean given() {
        return columns.given() || sort.given();
    }

    /** A usage error where the user wants other fields or another order of {@code what} has neither. */
    public void demandNot(String what) {
        if (given()) {
            throw new CrmException(new Failure.Usage("--columns and --sort are for listings, not for " + what));
        }
    }

    public void print(Session session, Iterator<? extends T> items) throws IOException {
        print(session, view.apply(session), items);
    }

    /** Lists with another view than the usual one. */
    public <S> void print(Session session, View<S> other, Iterator<? extends S> items) throws IOException {
        Iterator<? extends S> ordered = sort.given() ? Choice.sorted(other, Words.split(sort.get()), items) : items;
        session.list(columns.given() ? chosen(session.format(), other) : other, ordered);
    }

    private <S> View<S> chosen(Format format, View<S> all) {
        if (format == Format.IDS) {
            throw new CrmException(
                    new Failure.Usage("-o ids prints what names each thing, and no columns", "leave out --columns"));
        }
        return Choice.columns(all, Words.split(columns.get()), format == Format.JSON || format == Format.JSONL);
    }
}
