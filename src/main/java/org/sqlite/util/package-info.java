/** One class of the SQLite driver that crm replaces: see {@link org.sqlite}. */
@NullMarked
package org.sqlite.util;

import org.jspecify.annotations.NullMarked;
