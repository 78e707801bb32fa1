/**
 * The program's door and its map.
 *
 * <p><b>One command's way through the code</b>, for {@code crm touch acme 'called Zoë' -k check-in}:
 *
 * <ol>
 *   <li>The launcher ({@code src/main/sh/crm}) finds a Java, sets its flags and starts {@link crm.Main}. Main is the only
 *       class that knows the real streams, environment, clock and exit: it puts them into a {@link crm.World} and calls
 *       {@link crm.Crm#run}. On a second thread it lets the database driver load meanwhile.
 *   <li>{@link crm.commands.Route} reads which command the words ask for, and {@link crm.commands.Commands#make} makes that
 *       one and no other: here a {@code TouchCommand}, whose fields declare an option each in its
 *       {@link crm.commands.Syntax}.
 *   <li>{@code Crm} lets picocli parse the words into these fields. A {@link crm.commands.Session} then gives the command
 *       what it may use: settings, store, today, who acts, the printer; each is made when first asked for.
 *   <li>{@code TouchCommand.run} checks the note, finds the customer ({@link crm.store.Customers#find}: exactly one, or a
 *       failure with candidates), makes a {@link crm.domain.Touch}, and writes it through {@code Session.write}: one
 *       transaction, with its line in the {@link crm.store.Journal} that {@code crm undo} reads.
 *   <li>The store answers with facts ({@link crm.domain.Account}: a customer and its clocks); {@link crm.domain.Standing}
 *       judges them against the {@link crm.domain.Policy}. The rules are pure functions, and today is an argument.
 *   <li>{@code render} turns the answer into words for people ({@code ClockText}) or, with {@code --json}, into a row of a
 *       {@link crm.render.View}. The session prints it, and the exit code goes back to Main.
 *   <li>What goes wrong on the way is a {@link crm.domain.CrmException} with a {@link crm.domain.Failure}, which carries
 *       message, hint and exit code; {@code Crm} prints it, and nobody else does.
 * </ol>
 *
 * <p><b>Who may know whom</b>: {@code Main → Crm → commands → (store, render, draft, config, demo, doctor) → domain}.
 * Nothing leads back up, {@code domain} knows none of ours, and {@code store} and {@code render} do not know each other.
 * {@code java.sql} and both databases stay in {@code store}, picocli in {@code commands} and {@link crm.Crm}. The build checks all of it.
 *
 * <p>To add a command: write its class in {@code commands}, add its name to {@link crm.commands.Commands}, write a transcript
 * and its page in {@code src/man}. Help, completion and the manual find it there.
 */
@NullMarked
package crm;

import org.jspecify.annotations.NullMarked;
