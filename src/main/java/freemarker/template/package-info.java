/** What the reader of vCards must find of a library that crm leaves out. */
@NullMarked
package freemarker.template;

import org.jspecify.annotations.NullMarked;
