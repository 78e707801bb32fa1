/** One class of the SQLite driver that crm replaces: see {@link org.sqlite}. */
@NullMarked
package org.sqlite.date;

import org.jspecify.annotations.NullMarked;
