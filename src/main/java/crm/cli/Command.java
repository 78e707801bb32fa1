package crm.cli;

import java.io.IOException;

/** One command: what it takes, and what it does with it. Made anew for each run. */
public interface Command {
    Syntax syntax();

    /**
     * Does the work and answers the exit code: 0, or 1 where {@code --check} found something.
     *
     * @throws IOException where the answer could not be written
     * @throws crm.domain.CrmException where the work failed
     */
    int run(Session session) throws IOException;
}
