/**
 * The store, and the only SQL of the program. {@link crm.store.Store} opens it and hands out one object a subject
 * ({@link crm.store.Customers}, {@link crm.store.Touches}, {@link crm.store.Accounts}, {@link crm.store.Journal}). It answers
 * with facts; what they mean is judged in {@code crm.domain}. Called by commands; knows the domain and nothing else.
 *
 * <p>A {@link crm.store.Place} says where a store lies: in a file of SQLite's, or in a database of PostgreSQL's. What the two
 * have in common, which is nearly all, is written once, in SQL that both take. What they have not is an
 * {@link crm.store.Engine}, and stands in classes that say so in their names: {@code Sqlite…} and {@code Postgres…}
 * ({@code Server…} for what is about any server). Migrations are numbered files; where the databases differ a file has the
 * name of one of them.
 */
@NullMarked
package crm.store;

import org.jspecify.annotations.NullMarked;
