package crm.exchange.table;

import java.io.Closeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of cells, read one after the other, whatever file they came in. */
public interface Sheet extends Closeable {
    /** The headings, as written. A file of objects has those that were met so far. */
    List<String> columns();

    /**
     * The next row; null after the last.
     *
     * @throws crm.domain.CrmException with {@link crm.domain.Failure.BadData}, its line named, where the file is broken there
     */
    @Nullable
    Line next();

    /**
     * A row.
     *
     * @param number the line of the file it begins in, from 1; of JSON that is no lines, which object it is
     * @param cells by column; those missing at the end are empty
     * @param fault what is wrong with the row as such; null where nothing is
     */
    record Line(long number, List<String> cells, @Nullable String fault) {
        Line(long number, List<String> cells) {
            this(number, cells, null);
        }

        /** The text of a column; null where it is empty. */
        @Nullable
        String cell(int column) {
            String text = column < 0 || column >= cells.size() ? "" : cells.get(column);
            return text.isEmpty() ? null : text;
        }
    }
}
