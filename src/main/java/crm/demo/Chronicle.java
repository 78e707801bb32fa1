package crm.demo;

import crm.domain.Content;
import crm.domain.Document;
import crm.domain.Handoff;
import crm.domain.Kudos;
import crm.domain.Promise;
import crm.domain.Risk;
import crm.domain.Survey;
import crm.domain.Touch;
import java.time.LocalDate;
import java.util.List;

/**
 * What else happened at the made-up firm, beside its touches.
 *
 * @param contents what it has to give; a touch with the same link gave it
 * @param documents one that replaces another comes after it
 */
public record Chronicle(
        List<Promise> promises,
        List<Content> contents,
        List<Document> documents,
        List<Handoff> handoffs,
        List<Survey> surveys,
        List<Risk> risks,
        List<Kudos> kudos) {

    /** The same for the same day, ids included. */
    public static Chronicle of(LocalDate today, Cast cast, List<Touch> touches) {
        Workdays days = new Workdays(today);
        return new Chronicle(
                Promised.all(days, cast, touches),
                Library.contents(days),
                Library.documents(days, cast),
                Care.handoffs(days, cast),
                Care.surveys(days, cast),
                Dangers.all(days, cast),
                Care.kudos(days, cast));
    }
}
