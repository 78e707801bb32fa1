package crm.transcripts;

import crm.World;

/** What {@code $ crm …} runs: the real program, or a small one made up to test the bench itself. */
@FunctionalInterface
interface Program {
    /** Runs once and gives the exit code. */
    int run(World world, String... args);
}
