/**
 * Pages: the state of the relationships for a meeting, and what we have done for one customer, each one HTML file that needs
 * nothing else. Scripts and styles stand in the page and are allowed by their hashes alone; what is stored gets in as text or
 * as JSON and never as markup. Knows the domain, {@code render} and {@code draft}, neither store nor commands.
 */
@NullMarked
package crm.report;

import org.jspecify.annotations.NullMarked;
