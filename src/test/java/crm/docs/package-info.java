/**
 * The manual is made here: what the command tree, the settings and the JSON schemas know, with the prose of {@code src/man}
 * around it. The pages are kept in {@code man}; a test makes them anew and compares.
 */
@NullMarked
package crm.docs;

import org.jspecify.annotations.NullMarked;
