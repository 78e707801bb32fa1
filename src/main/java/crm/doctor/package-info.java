/**
 * The health of what lies around the store: modes of files, settings, templates, the clock, the install. The store looks
 * after itself, see {@link crm.store.Examination}. Changes nothing. Called by {@code crm doctor}.
 */
@NullMarked
package crm.doctor;

import org.jspecify.annotations.NullMarked;
