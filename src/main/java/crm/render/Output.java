package crm.render;

import java.io.IOException;
import java.util.Iterator;

/** One way to write things. An implementation is loaded only when its format is asked for. */
interface Output {
    /** Many things, written as they come. */
    <T> void list(View<T> view, Iterator<? extends T> items) throws IOException;

    /** One thing. */
    <T> void one(View<T> view, T item) throws IOException;
}
