package crm.render;

import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;

/** What names each thing, one a line: made for {@code xargs}. */
final class IdsOutput implements Output {
    private final Writer out;

    IdsOutput(Writer out) {
        this.out = out;
    }

    @Override
    public <T> void list(View<T> view, Iterator<? extends T> items) throws IOException {
        while (items.hasNext()) {
            one(view, items.next());
        }
    }

    @Override
    public <T> void one(View<T> view, T item) throws IOException {
        out.write(Sanitizer.line(Plain.text(view.row(item).get(view.id()))));
        out.write('\n');
    }
}
