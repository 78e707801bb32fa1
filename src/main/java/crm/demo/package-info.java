/**
 * The made-up firm of {@code crm demo}: its customers, what was said to them in two years, and what was promised, given and at
 * stake meanwhile, the same every time and dated back from whatever day is today. The words stand in text files beside this
 * package, to be read and changed by anybody; the classes here only give them days. Knows the domain and nothing else; loaded
 * by that one command.
 */
@NullMarked
package crm.demo;

import org.jspecify.annotations.NullMarked;
