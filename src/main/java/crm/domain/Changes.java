package crm.domain;

import java.util.List;

/** A command and what it changed. */
public record Changes(Deed command, List<Change> all) {
    public Changes {
        all = List.copyOf(all);
    }
}
