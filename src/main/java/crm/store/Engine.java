package crm.store;

import crm.domain.CrmException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What differs between the databases that a store may lie in: {@link SqliteEngine} for a file, {@link PostgresEngine} for a
 * server. Everything else in this package is said once, in SQL that both take.
 */
interface Engine {
    /** Where the store is, as failures name it. */
    String path();

    /** Its name in the names of migrations that are its own. */
    String name();

    // failures

    /** What a refusal means; throws {@link IllegalStateException} where it can only be a mistake of ours. */
    CrmException failure(SQLException e);

    // the schema

    /** What a store says of itself, fit or not. */
    Migrations.State state(Sql sql);

    /** Why one that says nothing of itself is none. */
    CrmException blank();

    /** Why one of another program is none. */
    CrmException foreign();

    /** A script of the migrations as this database takes it. */
    String script(Sql sql, String script);

    /** Begins a transaction that no two migrations are in at once. */
    void beginMigration(Sql sql);

    /** Writes down how many migrations it has behind it. */
    void mark(Sql sql, int version);

    /** Every column that holds the number of a row: table, column and the table it points to, in order. */
    List<Schema.Reference> references(Sql sql);

    /** What to ask for the columns in which no two rows are alike: table, name of the index and column, in order. */
    String uniqueColumns();

    /** The tables of the store, in order of their names. */
    List<String> tables(Sql sql);

    /** The columns of a table that hold text. */
    List<String> texts(Sql sql, String table);

    // transactions

    /** What a transaction is told by from all others, where one may not know whether it was committed; else null. */
    @Nullable
    String token();

    /**
     * Makes a change, all of it or nothing; made again where others were in its way.
     *
     * @param once whether it must not be made again, for it uses up what it reads
     * @param committed whether it was, where the answer of the database was lost
     */
    <T> T transaction(Sql sql, boolean once, Supplier<T> change, BooleanSupplier committed);

    /** Asks a question that changes nothing; asked again where no answer came, and none of a transaction depends on it. */
    <T> @Nullable T asked(Sql sql, Question<T> question) throws SQLException;

    /** Something asked of the database. */
    interface Question<T> {
        @Nullable
        T ask() throws SQLException;
    }

    /** Asks all questions of {@code look} of the store as it is at the first of them. */
    void snapshot(Sql sql, Runnable look);

    /** Lets an answer come row by row and not as a whole, where it is worth it. */
    void rowByRow(PreparedStatement statement) throws SQLException;

    /**
     * Begins what an answer needs that comes row by row, while other questions are asked and nothing is changed.
     *
     * @return whether {@link #endRows} is to follow the last row
     */
    boolean beginRows(Sql sql);

    void endRows(Sql sql);

    /** Until the end of the transaction rows may refer to what is not there; then they must not. */
    void referencesAtTheEnd(Sql sql);

    /** So many rows are sent at once where there are many. */
    int rowsAtOnce();

    /** Tables were filled with rows that brought their numbers along: new ones go on behind them. */
    void filled(Sql sql, List<String> tables);

    /** Makes a change that removes many rows. */
    void removingMany(Sql sql, Runnable change);

    /** Keeps everybody else out until the connection is closed, where what others read would keep alive what is to go. */
    void alone(Sql sql);

    /** Builds the search indexes anew. */
    void rebuildSearch(Sql sql);

    /** Writes everything anew: of what was deleted nothing stays. */
    void tidy(Sql sql);

    // words of its own

    /** The text that a JSON object in a column holds under a name; null where there is none. */
    String text(String column, String name);

    /** The whole number that a JSON object in a column holds under a name; null where there is none. */
    String number(String column, String name);

    /** The JSON object in a column, with null under a name. */
    String without(String column, String name);

    /** That a row, whose number is {@code id}, has the words: a condition with one question mark. */
    String matches(String table, String id);

    /** Words for that question mark: all must occur, each as the beginning of a word. */
    String searchFor(List<String> words);
}
