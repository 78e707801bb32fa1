/**
 * Not a package of crm: one class of the SQLite driver that crm replaces, for the sake of a quick start. crm's own classes
 * stand before the driver's on the class path, in tests too.
 */
@NullMarked
package org.sqlite.date;

import org.jspecify.annotations.NullMarked;
