package crm.commands;

import crm.cli.Argument;
import crm.cli.Completes;
import crm.cli.Session;
import crm.cli.Syntax;
import crm.cli.Words;
import crm.commands.risk.RiskStepCommand;
import crm.commands.survey.SurveySummaryCommand;
import crm.config.Settings;
import crm.domain.Channel;
import crm.domain.Contact;
import crm.domain.Content;
import crm.domain.Customer;
import crm.domain.Dealings;
import crm.domain.Document;
import crm.domain.Handoff;
import crm.domain.Kind;
import crm.domain.Kudos;
import crm.domain.Names;
import crm.domain.Promise;
import crm.domain.Risk;
import crm.domain.Stage;
import crm.domain.Status;
import crm.domain.Survey;
import crm.domain.Touch;
import crm.draft.DraftFormat;
import crm.draft.Templates;
import crm.play.Plays;
import crm.render.Format;
import crm.render.PromiseText;
import crm.store.Place;
import crm.store.Store;
import crm.store.Surveys;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values that TAB offers for one argument. */
final class CompletionValues {
    private static final int TOUCHES = 30;

    private final Session session;
    private final Syntax syntax;
    private final Candidates to;

    CompletionValues(Session session, Syntax syntax, Candidates to) {
        this.session = session;
        this.syntax = syntax;
        this.to = to;
    }

    void offer(Argument<?> argument) {
        switch (argument.completes()) {
            case NOTHING -> {}
            case WORDS -> words(argument.words());
            case FIELD -> words(argument.fields(session));
            case FILE -> to.paths("file");
            case FOLDER -> to.paths("folder");
            case CUSTOMER -> customers();
            case TOUCH -> touches();
            case PROMISE -> promises();
            case CONTACT -> contacts();
            case SUBJECT -> {
                customers();
                contacts();
            }
            case ROLE -> words(Words.all(Contact.Role.class));
            case KIND -> kinds();
            case CHANNEL -> words(Words.all(Channel.class));
            case STAGE -> words(Words.all(Stage.class));
            case STATUS -> words(Words.all(Status.class));
            case TIER -> tiers();
            case OWNER -> inUse("owner");
            case COLLEAGUE -> colleagues();
            case INTEREST -> inUse("interest");
            case HANDOFF -> handoffs();
            case PAYS -> words(Words.all(Dealings.Pays.class));
            case YES_NO -> words(List.of("yes", "no"));
            case TAG -> inUse("tag");
            case TOUCH_TAG -> touchTags();
            case CONTENT -> contents();
            case CONTENT_KIND -> words(Words.all(Content.Kind.class));
            case TOPIC -> topics();
            case DOCUMENT -> documents();
            case DOCUMENT_KIND -> words(Words.all(Document.Kind.class));
            case FORMAT -> words(Words.all(Format.class));
            case COLOUR -> words(List.of("auto", "always", "never"));
            case SETTING -> settings();
            case TEMPLATE -> templates();
            case SHELL -> words(CompletionCommand.SHELLS);
            case DRAFT_FORMAT -> words(Words.all(DraftFormat.class));
            case LETTER_FORMAT -> words(List.of("table", "md", "html", "text", "json", "jsonl", "csv", "tsv", "ids"));
            case COMMAND -> commands();
            case SURVEY -> surveys();
            case OCCASION -> occasions();
            case SURVEY_GROUP -> words(Words.all(SurveySummaryCommand.Grouping.class));
            case RISK -> risks();
            case SEVERITY -> words(Words.all(Risk.Severity.class));
            case OUTCOME -> words(Words.all(Risk.Outcome.class));
            case STEP -> words(Words.all(RiskStepCommand.Done.class));
            case PLAY -> words(new Plays(session.folders().plays()).names());
            case KUDOS -> kudos();
            case DEED -> deeds();
        }
    }

    /** Customers that are being handed over. */
    private void handoffs() {
        Store store = store();
        if (store != null) {
            for (Handoff handoff : store.handoffs().list(true)) {
                to.offer(handoff.customer().key(), handoff.customer().name() + ", to " + handoff.to());
            }
        }
    }

    private void customers() {
        Store store = store();
        if (store != null) {
            CustomerCandidates.offer(store.customers(), to);
        }
    }

    /** The newest, or the newest of the customer that the line names. */
    private void touches() {
        Store store = store();
        if (store == null) {
            return;
        }
        Customer.Ref customer = named(store);
        for (Touch touch : store.touches().beginning(to.folded(), customer == null ? null : customer.id(), TOUCHES)) {
            String note = touch.note() == null ? touch.value() : touch.note();
            to.offer(
                    touch.id(),
                    touch.day() + " " + touch.customer().key() + " " + touch.kind() + (note == null ? "" : " " + note));
        }
    }

    /** Those that are to be kept yet, the late ones first. */
    private void promises() {
        Store store = store();
        if (store == null) {
            return;
        }
        for (Promise promise : Promise.lateFirst(store.promises().open(null), session.today())) {
            to.offer(promise.id(), promise.customer().key() + ": " + PromiseText.of(promise, session.today()));
        }
    }

    /** Those of the customer that the line names by their names; else all, with the customer where the name is not enough. */
    private void contacts() {
        Store store = store();
        if (store == null) {
            return;
        }
        Customer.Ref customer = named(store);
        if (customer == null && to.typed().indexOf('/') > 0) {
            for (Contact contact : store.contacts().list(null)) {
                to.offer(contact.path(), contact.customer().name());
            }
            return;
        }
        List<Customer.Ref> found =
                store.contacts().beginning(customer == null ? null : customer.id(), to.folded(), Candidates.MOST);
        Map<String, Integer> alike = new HashMap<>();
        found.forEach(contact -> alike.merge(Names.fold(contact.name()), 1, Integer::sum));
        for (Customer.Ref contact : found) {
            boolean one = alike.getOrDefault(Names.fold(contact.name()), 0) == 1;
            String text = one ? contact.name() : contact.key() + "/" + contact.name();
            if (Candidates.fit(text)) {
                to.add(text, contact.key());
            }
        }
    }

    private Customer.@Nullable Ref named(Store store) {
        for (Argument<?> argument : syntax.arguments()) {
            boolean customer = argument.completes() == Completes.CUSTOMER
                    && !argument.spec().isOption();
            if (customer && argument.get() instanceof String name) {
                return store.customers().find(name);
            }
        }
        return null;
    }

    private void kinds() {
        for (Kind kind : session.policy().kinds().all()) {
            to.offer(kind.name(), kind.about());
        }
    }

    private void tiers() {
        Set<String> tiers = new LinkedHashSet<>(session.policy().tiers().keySet());
        Store store = store();
        if (store != null) {
            tiers.addAll(store.customers().inUse("tier"));
        }
        words(tiers);
    }

    private void colleagues() {
        Set<String> colleagues = new LinkedHashSet<>();
        Store store = store();
        if (store != null) {
            colleagues.addAll(store.customers().inUse("owner"));
            colleagues.addAll(store.touches().colleagues());
        }
        words(colleagues);
    }

    private void inUse(String what) {
        Store store = store();
        if (store != null) {
            words(store.customers().inUse(what));
        }
    }

    private void touchTags() {
        Store store = store();
        if (store != null) {
            words(store.touches().tags());
        }
    }

    private void contents() {
        Store store = store();
        if (store != null) {
            for (Content content : store.contents().list()) {
                to.offer(content.key(), content.title());
            }
        }
    }

    /** What content is about, and what customers care about. */
    private void topics() {
        Store store = store();
        if (store != null) {
            Set<String> topics = new LinkedHashSet<>(store.contents().topics());
            topics.addAll(store.customers().inUse("interest"));
            words(topics);
        }
    }

    /** All, or those of the customer that the line names. */
    private void documents() {
        Store store = store();
        if (store != null) {
            Customer.Ref customer = named(store);
            for (Document document : store.documents().list(customer == null ? null : customer.id())) {
                to.offer(
                        document.id(),
                        document.customer().key() + " " + document.kind().word() + " " + document.title());
            }
        }
    }

    private void settings() {
        for (Settings.Entry entry : session.settings().list()) {
            to.offer(entry.key(), entry.about());
        }
    }

    private void templates() {
        for (Templates.Entry entry : new Templates(session.folders().templates()).list()) {
            to.offer(entry.name(), entry.about());
        }
    }

    /** The first word of a command, or the second after the first. */
    private void commands() {
        Object first = syntax.arguments().get(0).get();
        CommandCandidates.offer(first instanceof String group ? group : null, to);
    }

    private void surveys() {
        Store store = store();
        if (store != null) {
            for (Survey survey : store.surveys().list(new Surveys.Filter(null, null, null, TOUCHES))) {
                String said = survey.score() == null ? "" : " " + survey.score();
                to.offer(survey.id(), survey.day() + " " + survey.customer().key() + said);
            }
        }
    }

    private void occasions() {
        for (Survey.Occasion occasion : Survey.Occasion.values()) {
            to.offer(occasion.word(), "");
        }
    }

    private void risks() {
        Store store = store();
        if (store != null) {
            for (Risk risk : store.risks().list(null, false)) {
                to.offer(risk.id(), risk.customer().key() + ": " + risk.reason());
            }
        }
    }

    private void kudos() {
        Store store = store();
        if (store != null) {
            for (Kudos kudos : store.kudos().list(session.today().minusYears(1), session.today(), null)) {
                to.offer(kudos.id(), kudos.day() + " " + kudos.whom() + ": " + kudos.what());
            }
        }
    }

    private void deeds() {
        Store store = store();
        if (store != null) {
            store.undoing().all(TOUCHES).forEachRemaining(command -> {
                if (!command.undone()) {
                    to.offer(Long.toString(command.id()), command.command() + " (" + command.by() + ")");
                }
            });
        }
    }

    private void words(Iterable<String> words) {
        for (String word : words) {
            to.offer(word, "");
        }
    }

    /** The store; null where there is none. */
    private @Nullable Store store() {
        return session.place() instanceof Place.InFile store && !Files.exists(store.file()) ? null : session.reading();
    }
}
