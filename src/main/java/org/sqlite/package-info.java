/**
 * Not a package of crm: a few classes of the SQLite driver that crm replaces, here and below, for the sake of a quick start.
 * crm's own classes stand before the driver's on the class path, in tests too. When the driver is updated, compare them with
 * the driver's: they must offer the methods that the rest of it calls.
 */
@NullMarked
package org.sqlite;

import org.jspecify.annotations.NullMarked;
