package crm.render;

import java.util.List;
import java.util.concurrent.Callable;

/** Prints a table of one account; loaded by {@link LoadingTest} where there is nothing but crm and the JDK. */
public final class TableAlone implements Callable<String> {
    private final Theme theme;

    public TableAlone(Boolean colour) {
        this.theme = colour ? Theme.of(Theme.Palette.STANDARD) : Theme.NONE;
    }

    @Override
    public String call() {
        View<String> view =
                View.of("key", (String key) -> new Row().text("key", key)).column("key", "KEY");
        return Account.list(view, Format.TABLE, theme, new Screen(80, true), List.of("acme"));
    }
}
