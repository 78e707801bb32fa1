package crm.commands;

import crm.cli.Command;
import crm.commands.contact.ContactCommands;
import crm.commands.content.ContentAddCommand;
import crm.commands.content.ContentEditCommand;
import crm.commands.content.ContentGapsCommand;
import crm.commands.content.ContentListCommand;
import crm.commands.content.ContentRemoveCommand;
import crm.commands.content.ContentShowCommand;
import crm.commands.content.GiveCommand;
import crm.commands.content.SuggestCommand;
import crm.commands.doc.DocAddCommand;
import crm.commands.doc.DocEditCommand;
import crm.commands.doc.DocListCommand;
import crm.commands.doc.DocRemoveCommand;
import crm.commands.doc.DocShowCommand;
import crm.commands.dupes.DupesCommand;
import crm.commands.dupes.MergeCommand;
import crm.commands.exports.ExportCommand;
import crm.commands.exports.ExportPersonCommand;
import crm.commands.handoff.HandoffAcceptCommand;
import crm.commands.handoff.HandoffListCommand;
import crm.commands.handoff.HandoffRejectCommand;
import crm.commands.handoff.HandoffShowCommand;
import crm.commands.handoff.HandoffStartCommand;
import crm.commands.history.HistoryCommand;
import crm.commands.history.RedoCommand;
import crm.commands.history.UndoCommand;
import crm.commands.imports.ImportAllCommand;
import crm.commands.imports.ImportCalendarCommand;
import crm.commands.imports.ImportContactsCommand;
import crm.commands.imports.ImportContentCommand;
import crm.commands.imports.ImportCustomersCommand;
import crm.commands.imports.ImportListCommand;
import crm.commands.imports.ImportMailCommand;
import crm.commands.imports.ImportTouchesCommand;
import crm.commands.kudos.KudosAddCommand;
import crm.commands.kudos.KudosListCommand;
import crm.commands.kudos.KudosRemoveCommand;
import crm.commands.play.PlayListCommand;
import crm.commands.play.PlayPathCommand;
import crm.commands.play.PlayShowCommand;
import crm.commands.promise.PromiseAddCommand;
import crm.commands.promise.PromiseBreakCommand;
import crm.commands.promise.PromiseEditCommand;
import crm.commands.promise.PromiseKeepCommand;
import crm.commands.promise.PromiseListCommand;
import crm.commands.promise.PromiseMoveCommand;
import crm.commands.promise.PromiseRateCommand;
import crm.commands.promise.PromiseRemoveCommand;
import crm.commands.promise.PromiseShowCommand;
import crm.commands.report.ReportCommand;
import crm.commands.response.ResponsesCommand;
import crm.commands.retention.CoverageCommand;
import crm.commands.retention.FunnelCommand;
import crm.commands.retention.TierSuggestCommand;
import crm.commands.risk.HealthCommand;
import crm.commands.risk.RiskCloseCommand;
import crm.commands.risk.RiskListCommand;
import crm.commands.risk.RiskOpenCommand;
import crm.commands.risk.RiskRemoveCommand;
import crm.commands.risk.RiskShowCommand;
import crm.commands.risk.RiskSignalsCommand;
import crm.commands.risk.RiskStepCommand;
import crm.commands.safekeeping.SafekeepingCommands;
import crm.commands.stats.StatsCommand;
import crm.commands.store.StoreCommands;
import crm.commands.survey.SurveyActCommand;
import crm.commands.survey.SurveyAddCommand;
import crm.commands.survey.SurveyDueCommand;
import crm.commands.survey.SurveyEditCommand;
import crm.commands.survey.SurveyListCommand;
import crm.commands.survey.SurveyRemoveCommand;
import crm.commands.survey.SurveySummaryCommand;
import crm.domain.CrmException;
import crm.domain.Failure;
import crm.domain.Names;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The list of all commands. Help, man pages, completion and the tests that each is documented come from here. */
public final class Commands {
    /** By what people do, most used first; two words are a command of a group. */
    private static final List<String> PATHS = List.of(
            "touch",
            "touch edit",
            "touch rm",
            "stale",
            "today",
            "log",
            "lately",
            "responses",
            "stats",
            "brief",
            "draft",
            "suggest",
            "give",
            "add",
            "edit",
            "rename",
            "merge",
            "dupes",
            "show",
            "list",
            "contact add",
            "contact edit",
            "contact list",
            "contact show",
            "contact verify",
            "contact rm",
            "stage",
            "snooze",
            "archive",
            "rm",
            "handoff start",
            "handoff show",
            "handoff accept",
            "handoff reject",
            "handoff list",
            "report",
            "coverage",
            "funnel",
            "tier suggest",
            "history",
            "undo",
            "redo",
            "content add",
            "content edit",
            "content list",
            "content show",
            "content rm",
            "content gaps",
            "doc add",
            "doc edit",
            "doc list",
            "doc show",
            "doc rm",
            "promise add",
            "promise list",
            "promise show",
            "promise keep",
            "promise move",
            "promise break",
            "promise edit",
            "promise rm",
            "promise rate",
            "survey add",
            "survey edit",
            "survey list",
            "survey summary",
            "survey due",
            "survey act",
            "survey rm",
            "risk open",
            "risk list",
            "risk signals",
            "risk show",
            "risk step",
            "risk close",
            "risk rm",
            "play list",
            "play show",
            "play path",
            "health",
            "kudos add",
            "kudos list",
            "kudos rm",
            "import mail",
            "import touches",
            "import customers",
            "import content",
            "import contacts",
            "import calendar",
            "import all",
            "import list",
            "spread",
            "kinds",
            "template list",
            "template show",
            "template edit",
            "template path",
            "config list",
            "config get",
            "config set",
            "config unset",
            "config edit",
            "config path",
            "export",
            "export person",
            "sql",
            "backup",
            "backup list",
            "restore",
            "erase",
            "store status",
            "store init",
            "store copy",
            "demo",
            "doctor",
            "completion",
            "help");

    private Commands() {}

    public static List<String> paths() {
        return PATHS;
    }

    /** The words after {@code group}, such as {@code edit} and {@code rm} after {@code touch}; empty where it is no group. */
    public static List<String> within(String group) {
        List<String> words = new ArrayList<>();
        for (String path : PATHS) {
            if (path.startsWith(group) && path.length() > group.length() && path.charAt(group.length()) == ' ') {
                words.add(path.substring(group.length() + 1));
            }
        }
        return words;
    }

    /** What the groups that are no commands themselves are for. */
    public static @Nullable String aboutGroup(String group) {
        return switch (group) {
            case "contact" -> "The people at customers: who they are, how to reach them, what they care about.";
            case "content" -> "The library of what is worth giving.";
            case "doc" -> "Documents of customers: specifications, designs, contracts, minutes.";
            case "promise" -> "What we promised customers, and they us: due, kept, late, broken.";
            case "survey" -> "How content customers say they are.";
            case "risk" -> "Dangers to accounts: named, acted on, closed with an outcome.";
            case "play" -> "The steps to take against risks, and whether they work.";
            case "import" -> "What lies in mailboxes, calendars, address books and spreadsheets, taken in.";
            case "kudos" -> "Recognition for colleagues who did well by a customer.";
            case "template" -> "The templates of the messages that crm draft writes.";
            case "handoff" -> "Customers that pass from one colleague to the next, with a brief.";
            case "store" -> "The store as a whole: where it is, who may what, and how it moves.";
            case "tier" -> "The tiers of customers.";
            case "config" -> "The settings: windows, tiers, kinds, urgency, who you are.";
            default -> null;
        };
    }

    /** What to say to somebody who asks for a command that is none. */
    public static CrmException unknown(String typed) {
        List<String> nearest = Names.nearest(typed, PATHS, 3);
        return new CrmException(new Failure.Usage(
                "there is no command '" + typed + "'",
                nearest.isEmpty() ? "crm --help lists them" : "nearest: " + String.join(", ", nearest)));
    }

    /** A new instance of the command; null if there is none of that path. */
    public static @Nullable Command make(String path) {
        return switch (path) {
            case "touch" -> new TouchCommand();
            case "touch edit" -> new TouchEditCommand();
            case "touch rm" -> new TouchRemoveCommand();
            case "stale" -> new StaleCommand();
            case "today" -> new TodayCommand();
            case "log" -> new LogCommand();
            case "responses" -> new ResponsesCommand();
            case "lately" -> new LatelyCommand();
            case "brief" -> new BriefCommand();
            case "draft" -> new DraftCommand();
            case "suggest" -> new SuggestCommand();
            case "give" -> new GiveCommand();
            case "add" -> new AddCommand();
            case "edit" -> new EditCommand();
            case "rename" -> new RenameCommand();
            case "merge" -> new MergeCommand();
            case "dupes" -> new DupesCommand();
            case "show" -> new ShowCommand();
            case "list" -> new ListCommand();
            case "stage" -> new StageCommand();
            case "snooze" -> new SnoozeCommand();
            case "archive" -> new ArchiveCommand();
            case "rm" -> new RemoveCommand();
            case "handoff start" -> new HandoffStartCommand();
            case "handoff show" -> new HandoffShowCommand();
            case "handoff accept" -> new HandoffAcceptCommand();
            case "handoff reject" -> new HandoffRejectCommand();
            case "handoff list" -> new HandoffListCommand();
            case "report" -> new ReportCommand();
            case "coverage" -> new CoverageCommand();
            case "stats" -> new StatsCommand();
            case "funnel" -> new FunnelCommand();
            case "tier suggest" -> new TierSuggestCommand();
            case "history" -> new HistoryCommand();
            case "undo" -> new UndoCommand();
            case "redo" -> new RedoCommand();
            case "content add" -> new ContentAddCommand();
            case "content edit" -> new ContentEditCommand();
            case "content list" -> new ContentListCommand();
            case "content show" -> new ContentShowCommand();
            case "content rm" -> new ContentRemoveCommand();
            case "content gaps" -> new ContentGapsCommand();
            case "doc add" -> new DocAddCommand();
            case "doc edit" -> new DocEditCommand();
            case "doc list" -> new DocListCommand();
            case "doc show" -> new DocShowCommand();
            case "doc rm" -> new DocRemoveCommand();
            case "promise add" -> new PromiseAddCommand();
            case "promise list" -> new PromiseListCommand();
            case "promise show" -> new PromiseShowCommand();
            case "promise keep" -> new PromiseKeepCommand();
            case "promise move" -> new PromiseMoveCommand();
            case "promise break" -> new PromiseBreakCommand();
            case "promise edit" -> new PromiseEditCommand();
            case "promise rm" -> new PromiseRemoveCommand();
            case "promise rate" -> new PromiseRateCommand();
            case "survey add" -> new SurveyAddCommand();
            case "survey edit" -> new SurveyEditCommand();
            case "survey list" -> new SurveyListCommand();
            case "survey summary" -> new SurveySummaryCommand();
            case "survey due" -> new SurveyDueCommand();
            case "survey act" -> new SurveyActCommand();
            case "survey rm" -> new SurveyRemoveCommand();
            case "risk open" -> new RiskOpenCommand();
            case "risk list" -> new RiskListCommand();
            case "risk signals" -> new RiskSignalsCommand();
            case "risk show" -> new RiskShowCommand();
            case "risk step" -> new RiskStepCommand();
            case "risk close" -> new RiskCloseCommand();
            case "risk rm" -> new RiskRemoveCommand();
            case "play list" -> new PlayListCommand();
            case "play show" -> new PlayShowCommand();
            case "play path" -> new PlayPathCommand();
            case "health" -> new HealthCommand();
            case "kudos add" -> new KudosAddCommand();
            case "kudos list" -> new KudosListCommand();
            case "kudos rm" -> new KudosRemoveCommand();
            case "import mail" -> new ImportMailCommand();
            case "import touches" -> new ImportTouchesCommand();
            case "import customers" -> new ImportCustomersCommand();
            case "import content" -> new ImportContentCommand();
            case "spread" -> new SpreadCommand();
            case "import contacts" -> new ImportContactsCommand();
            case "import calendar" -> new ImportCalendarCommand();
            case "import all" -> new ImportAllCommand();
            case "export" -> new ExportCommand();
            case "import list" -> new ImportListCommand();
            case "kinds" -> new KindsCommand();
            case "template list" -> new TemplateListCommand();
            case "template show" -> new TemplateShowCommand();
            case "template edit" -> new TemplateEditCommand();
            case "template path" -> new TemplatePathCommand();
            case "config list" -> new ConfigListCommand();
            case "config get" -> new ConfigGetCommand();
            case "config set" -> new ConfigSetCommand();
            case "config unset" -> new ConfigUnsetCommand();
            case "config edit" -> new ConfigEditCommand();
            case "config path" -> new ConfigPathCommand();
            case "export person" -> new ExportPersonCommand();
            case "sql", "backup", "backup list", "restore", "erase" -> SafekeepingCommands.make(path);
            case "store status", "store init", "store copy" -> StoreCommands.make(path);
            case "demo" -> new DemoCommand();
            case "doctor" -> new DoctorCommand();
            case "help" -> new HelpCommand();
            case "completion" -> new CompletionCommand();
            default -> path.startsWith("contact ") ? ContactCommands.make(path) : null;
        };
    }
}
