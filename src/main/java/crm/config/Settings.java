package crm.config;

import crm.domain.BusinessHours;
import crm.domain.CrmException;
import crm.domain.Failure;
import crm.domain.Health;
import crm.domain.Kind;
import crm.domain.Kinds;
import crm.domain.Policy;
import crm.domain.Sender;
import crm.domain.Stage;
import crm.domain.Urgency;
import crm.domain.Window;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the user has set, checked when read. A blank value is as good as none. Settings that we do not know are left for
 * {@link #warnings}: a newer crm may know them.
 */
public final class Settings {
    private static final Map<String, String> TIER_WINDOWS = Map.of("a", "30d", "b", "60d", "c", "90d");

    /** By {@link Key#text}, for hashing a record is a bootstrap that takes longer than all the rest of the reading. */
    private final Map<String, Value> values;

    private final List<String> warnings;

    private Settings(Map<String, Value> values, List<String> warnings) {
        this.values = values;
        this.warnings = warnings;
    }

    /**
     * What the file sets.
     *
     * @param text checked
     */
    private record Value(Key key, String text) {}

    /** Where the value of an {@link Entry} comes from. */
    public enum Source {
        DEFAULT,
        FILE;

        /** The word users read, such as {@code file}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One line of {@code crm config list}.
     *
     * @param value what counts now; null where nothing does
     * @param fallback what would count if the file were silent; null for nothing
     * @param about one line
     */
    public record Entry(
            String key, @Nullable String value, @Nullable String fallback, Source source, String about) {}

    /** The user's settings; all defaults where there is no file, or no home for one. */
    public static Settings load(Folders folders) {
        return folders.hasConfig() ? read(folders.settings()) : defaults();
    }

    /** As if there were no file. */
    public static Settings defaults() {
        return new Settings(Map.of(), List.of());
    }

    /**
     * The settings of one file; all defaults where it is not there. A {@link Failure.BadData} with path and line for the
     * first bad value, a {@link Failure.File} where it cannot be read.
     */
    public static Settings read(Path file) {
        String text = PrivateFiles.read(file);
        return text == null ? defaults() : parse(text, file.toString());
    }

    private static Settings parse(String text, String file) {
        Map<String, Value> values = new LinkedHashMap<>();
        Map<String, Integer> lines = new LinkedHashMap<>();
        List<String> warnings = new ArrayList<>();
        for (PropertiesText.Entry entry : PropertiesText.parse(text)) {
            String place = file + ":" + entry.number();
            if (entry.flaw() != null) {
                throw new CrmException(new Failure.BadData(place, entry.flaw()));
            }
            if (entry.key() == null) {
                continue;
            }
            Key key = Key.find(entry.key());
            if (key == null) {
                warnings.add(place + ": " + unknown(entry.key()));
                continue;
            }
            Integer before = lines.put(key.text(), entry.number());
            if (before != null) {
                warnings.add(place + ": '" + key.text() + "' stands on line " + before + " too; this one counts");
            }
            String value = key.setting().trimmed(entry.value());
            if (value.isBlank()) {
                values.remove(key.text());
            } else if (key.setting().takes(key.name(), value)) {
                values.put(key.text(), new Value(key, value));
            } else {
                throw new CrmException(new Failure.BadData(
                        place,
                        "'" + Values.shown(entry.value()) + "' is not good for " + key.text() + "; good is "
                                + key.setting().good()));
            }
        }
        Settings settings = new Settings(values, warnings);
        settings.warnOfTiersThatAreNot(file, lines);
        return settings;
    }

    /** What is odd in the file and yet does no harm, each with path and line. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** The value of a setting, or its default; null where it has neither. A {@link Failure.NotFound} for an unknown key. */
    public @Nullable String get(String key) {
        return value(Key.named(key));
    }

    /** Who acts where nobody says otherwise; null where not set. */
    public @Nullable String me() {
        return value(Key.of(Setting.ME));
    }

    /** When somebody is there to answer. */
    public BusinessHours businessHours() {
        String hours = value(Key.of(Setting.BUSINESS_HOURS));
        String days = value(Key.of(Setting.BUSINESS_DAYS));
        return checked(hours == null || days == null ? null : BusinessHours.read(hours, days));
    }

    public Sender sender() {
        return new Sender(
                value(Key.of(Setting.SENDER_NAME)),
                value(Key.of(Setting.SENDER_FIRM)),
                value(Key.of(Setting.SENDER_EMAIL)),
                value(Key.of(Setting.SENDER_SIGNATURE)));
    }

    /** The addresses and domains whose mail is ours, as typed; the address that drafts come from is among them. */
    public List<String> mailOwn() {
        List<String> own = new ArrayList<>();
        for (Setting setting : List.of(Setting.MAIL_OWN, Setting.SENDER_EMAIL)) {
            String set = value(Key.of(setting));
            own.addAll(set == null ? List.of() : Values.words(set));
        }
        return own;
    }

    /** By kind the words of a subject, or {@code folder:NAME}, which mail of it has; in the order of the file. */
    public Map<String, List<String>> mailKinds() {
        return kindRules(Setting.MAIL_KIND);
    }

    /** By kind the words of a subject, or {@code calendar:NAME}, which meetings of it have; in the order of the file. */
    public Map<String, List<String>> meetingKinds() {
        return kindRules(Setting.CALENDAR_KIND);
    }

    private Map<String, List<String>> kindRules(Setting family) {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        for (Value set : values.values()) {
            if (set.key().setting() == family) {
                kinds.put(set.key().name(), Values.words(set.text()));
            }
        }
        return kinds;
    }

    /** The country of phone numbers without one, such as {@code DE}; null where not set. */
    public @Nullable String region() {
        String region = value(Key.of(Setting.REGION));
        return region == null ? null : region.toUpperCase(Locale.ROOT);
    }

    /** The command line of the editor; null where not set. */
    public @Nullable String editor() {
        return value(Key.of(Setting.EDITOR));
    }

    /** {@code auto}, {@code always} or {@code never}. */
    public String color() {
        String color = value(Key.of(Setting.COLOR));
        return color == null ? Setting.COLOR.fallback() : color.toLowerCase(Locale.ROOT);
    }

    /** {@code standard}, {@code colour-blind} or {@code mono}. */
    public String theme() {
        String theme = value(Key.of(Setting.THEME));
        return theme == null
                ? Setting.THEME.fallback()
                : theme.toLowerCase(Locale.ROOT).replace("color", "colour");
    }

    /** {@code auto}, {@code always} or {@code never}. */
    public String hyperlinks() {
        String hyperlinks = value(Key.of(Setting.HYPERLINKS));
        return hyperlinks == null ? Setting.HYPERLINKS.fallback() : hyperlinks.toLowerCase(Locale.ROOT);
    }

    /** The command line of the pager; null where not set. */
    public @Nullable String pager() {
        return value(Key.of(Setting.PAGER));
    }

    /** What the firm has decided, put together from the settings. */
    public Policy policy() {
        Map<String, Window> tiers = new LinkedHashMap<>();
        for (String tier : tiers()) {
            tiers.put(tier, window(tierKey(tier)));
        }
        Map<Stage, Window> stages = new EnumMap<>(Stage.class);
        Map<Urgency.Term, Double> urgency = new EnumMap<>(Urgency.Term.class);
        for (Urgency.Term term : Urgency.Term.values()) {
            urgency.put(term, term.coefficient());
        }
        List<Kind> kinds = new ArrayList<>();
        for (Value set : values.values()) {
            Setting setting = set.key().setting();
            String name = set.key().name();
            Stage stage = Key.stage(name);
            Urgency.Term term = Key.term(name);
            if (setting == Setting.STAGE_WINDOW && stage != null) {
                stages.put(stage, window(set.key()));
            } else if (setting == Setting.URGENCY && term != null) {
                urgency.put(term, checked(Values.weight(set.text())));
            } else if (setting == Setting.KIND) {
                kinds.add(checked(Values.kind(name, set.text())));
            }
        }
        return new Policy(
                window(Key.of(Setting.WINDOW)),
                window(Key.of(Setting.FIRST_90_DAYS_WINDOW)),
                tiers,
                stages,
                kinds.isEmpty() ? Kinds.builtIn() : Kinds.builtIn().with(kinds),
                urgency);
    }

    /** What each ill weighs in the health of a customer. Apart from {@link #policy}, which every start of crm pays for. */
    public Map<Health.Term, Double> health() {
        Map<Health.Term, Double> health = new EnumMap<>(Health.Term.class);
        for (Health.Term term : Health.Term.values()) {
            Value set = values.get(Setting.HEALTH.key(term.word()));
            health.put(term, set == null ? term.coefficient() : checked(Values.weight(set.text())));
        }
        return health;
    }

    /** Every setting, in the order of the table; of the kinds only those that the user has set. */
    public List<Entry> list() {
        List<Entry> entries = new ArrayList<>();
        for (Setting setting : Setting.values()) {
            switch (setting) {
                case TIER_WINDOW -> {
                    for (String tier : tiers()) {
                        entries.add(entry(tierKey(tier), setting.key(tier)));
                    }
                }
                case STAGE_WINDOW -> {
                    for (Stage stage : Stage.values()) {
                        entries.add(entry(new Key(setting, stage.word())));
                    }
                }
                case URGENCY -> {
                    for (Urgency.Term term : Urgency.Term.values()) {
                        entries.add(entry(new Key(setting, term.word())));
                    }
                }
                case HEALTH -> {
                    for (Health.Term term : Health.Term.values()) {
                        entries.add(entry(new Key(setting, term.word())));
                    }
                }
                case KIND, MAIL_KIND, CALENDAR_KIND -> {
                    for (Value set : values.values()) {
                        if (set.key().setting() == setting) {
                            entries.add(entry(set.key()));
                        }
                    }
                }
                default -> entries.add(entry(Key.of(setting)));
            }
        }
        return entries;
    }

    private Entry entry(Key key) {
        return entry(key, key.text());
    }

    private Entry entry(Key key, String text) {
        return new Entry(
                text,
                value(key),
                fallback(key),
                values.containsKey(key.text()) ? Source.FILE : Source.DEFAULT,
                key.setting().about());
    }

    private @Nullable String value(Key key) {
        Value set = values.get(key.text());
        return set == null ? fallback(key) : set.text();
    }

    private @Nullable String fallback(Key key) {
        switch (key.setting()) {
            case TIER_WINDOW -> {
                String usual = TIER_WINDOWS.get(key.name());
                return usual == null ? value(Key.of(Setting.WINDOW)) : usual;
            }
            case KIND -> {
                for (Kind kind : Kinds.builtIn().all()) {
                    if (kind.name().equals(key.name())) {
                        return Values.text(kind);
                    }
                }
                return null;
            }
            case URGENCY -> {
                Urgency.Term term = Key.term(key.name());
                return term == null ? null : plain(term.coefficient());
            }
            case HEALTH -> {
                Health.Term term = Key.ill(key.name());
                return term == null ? null : plain(term.coefficient());
            }
            default -> {
                String usual = key.setting().fallback();
                return usual.isEmpty() ? null : usual;
            }
        }
    }

    private List<String> tiers() {
        return tiers(value(Key.of(Setting.TIERS)));
    }

    /** The tiers that a text names, or those by default where it names none. */
    static List<String> tiers(@Nullable String text) {
        List<String> tiers = text == null ? null : Values.tiers(text);
        return tiers == null ? checked(Values.tiers(Setting.TIERS.fallback())) : tiers;
    }

    static Key tierKey(String tier) {
        return new Key(Setting.TIER_WINDOW, tier.toLowerCase(Locale.ROOT));
    }

    private Window window(Key key) {
        String value = value(key);
        return checked(value == null ? null : Values.window(value));
    }

    private void warnOfTiersThatAreNot(String file, Map<String, Integer> lines) {
        List<String> known = new ArrayList<>();
        for (String tier : tiers()) {
            known.add(tierKey(tier).text());
        }
        for (Map.Entry<String, Integer> line : lines.entrySet()) {
            String tier = Setting.TIER_WINDOW.nameIn(line.getKey());
            if (!tier.isEmpty() && !known.contains(line.getKey())) {
                warnings.add(file + ":" + line.getValue() + ": there is no tier '" + tier + "' in tiers");
            }
        }
    }

    private static String unknown(String key) {
        List<String> nearest = Key.nearest(key);
        return "there is no setting '" + key + "'"
                + (nearest.isEmpty() ? "" : "; nearest: " + String.join(", ", nearest));
    }

    /** {@code 10}, not {@code 10.0}. */
    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    /** What was checked when it was read. */
    private static <T> T checked(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a setting that was not checked");
        }
        return value;
    }
}
