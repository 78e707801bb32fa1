/**
 * From what is known about a customer to words fit for that customer: which message, filled from a template, in the format
 * of a mail program, and the account of what we have done for them lately. What is ours alone (notes, kinds, prices, who said
 * what) never gets here into a sentence; only what the customer got does. Knows the domain, neither store nor commands.
 */
@NullMarked
package crm.draft;

import org.jspecify.annotations.NullMarked;
