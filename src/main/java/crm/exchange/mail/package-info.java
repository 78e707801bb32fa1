/**
 * Mail: messages out of mbox files, Maildir folders, single files and the folders of mail programs. Of each only what a
 * touch is made of: who wrote to whom, when, about what; and whether a person wrote it at all.
 */
@NullMarked
package crm.exchange.mail;

import org.jspecify.annotations.NullMarked;
