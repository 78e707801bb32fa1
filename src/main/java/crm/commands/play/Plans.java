package crm.commands.play;

import crm.domain.PlayRecord;
import crm.play.Plays;
import crm.render.PlayView;
import java.util.Map;

/** Plays as they are shown. */
final class Plans {
    private Plans() {}

    static PlayView.Listed listed(Plays plays, String name, Map<String, PlayRecord> records) {
        var file = plays.yours(name);
        return new PlayView.Listed(
                plays.read(name), file == null ? null : file.toString(), records.getOrDefault(name, PlayRecord.NONE));
    }
}
