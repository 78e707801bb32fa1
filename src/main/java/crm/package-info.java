/** Main, Crm and World. */
@NullMarked
package crm;

import org.jspecify.annotations.NullMarked;
