/**
 * The store: one SQLite file, and the only SQL of the program. {@link crm.store.Store} opens it and hands out one object a
 * subject ({@link crm.store.Customers}, {@link crm.store.Touches}, {@link crm.store.Accounts}, {@link crm.store.Journal}).
 * It answers with facts; what they mean is judged in {@code crm.domain}. What only SQLite does stands in
 * {@link crm.store.Sqlite} and in the migrations. Called by commands; knows the domain and nothing else.
 */
@NullMarked
package crm.store;

import org.jspecify.annotations.NullMarked;
