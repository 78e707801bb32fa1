package crm.cli;

import crm.World;
import crm.config.Folders;
import crm.config.Settings;
import crm.domain.CrmException;
import crm.domain.Customer;
import crm.domain.Failure;
import crm.domain.Policy;
import crm.domain.When;
import crm.render.Format;
import crm.render.Printer;
import crm.render.Sanitizer;
import crm.render.Screen;
import crm.render.Theme;
import crm.render.View;
import crm.store.Place;
import crm.store.Store;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a command works with during one run: the world as its common options see it. The settings are read and the store is
 * opened when first asked for, so a command pays only for what it uses.
 */
public final class Session implements AutoCloseable {
    private final World world;
    private final CommonOptions options;
    private final Folders folders;
    private @Nullable Settings settings;
    private @Nullable Policy policy;
    private @Nullable Place place;
    private @Nullable Store store;
    private @Nullable ZonedDateTime now;
    private boolean begun;

    public Session(World world, CommonOptions options) {
        this.world = world;
        this.options = options;
        this.folders = Folders.of(world);
    }

    public World world() {
        return world;
    }

    public Folders folders() {
        return folders;
    }

    public Settings settings() {
        Settings read = settings;
        if (read == null) {
            read = Settings.load(folders);
            settings = read;
            for (String warning : read.warnings()) {
                warn(warning);
            }
        }
        return read;
    }

    /** Goes by these settings; what is odd in them is the caller's to say. */
    public void use(Settings given) {
        settings = given;
    }

    public Policy policy() {
        Policy read = policy;
        if (read == null) {
            read = settings().policy();
            policy = read;
        }
        return read;
    }

    /** Where the store is. */
    public Place place() {
        Place found = place;
        if (found == null) {
            Folders.Said said = folders.store(options.db.get(), settings());
            found = Place.of(said.where(), said.text(), world.env(), world.home(), world.login());
            place = found;
            warnOf(found);
        }
        return found;
    }

    /** The place of another store, which {@code what} names. */
    public Place place(String what, String typed) {
        Place found = Place.of(what, typed, world.env(), world.home(), world.login());
        warnOf(found);
        return found;
    }

    private void warnOf(Place found) {
        String warning = found.warning();
        if (warning != null) {
            warn(warning);
        }
    }

    /** The store, to be asked. Where there is none yet it answers "nothing", and a person is told how to begin. */
    public Store reading() {
        Store open = store;
        if (open == null) {
            Place at = place();
            open = Store.open(at);
            store = open;
            if (!open.exists() && world.terminal().err()) {
                say("no store yet at " + at + ": crm add NAME makes it, crm demo shows a made-up firm");
            }
        }
        return open;
    }

    /** The store, to change what is in it. Where there is none nothing is, so none is made. */
    public Store writing() {
        Store open = store;
        if (open == null) {
            open = Store.open(place());
            store = open;
        }
        return open;
    }

    /** The store, to add to it; made where there is none. */
    public Store making() {
        Store open = store;
        if (open == null || !open.exists()) {
            if (open != null) {
                open.close();
            }
            open = Store.openOrCreate(place());
            store = open;
        }
        return open;
    }

    /**
     * Makes a change in the store, all of it or nothing; {@code command} is its name in the journal. {@code change} may be
     * made again from its start: it reads what it decides by, and prints nothing.
     */
    public <T> T write(String command, Supplier<T> change) {
        T changed = (store == null ? writing() : store).write(by(), Instant.now(world.clock()), command, change);
        begun = true;
        return changed;
    }

    /** The same for a change that cannot be made again, because it uses up what it reads. */
    public <T> T writeOnce(String command, Supplier<T> change) {
        T changed = (store == null ? writing() : store).writeOnce(by(), Instant.now(world.clock()), command, change);
        begun = true;
        return changed;
    }

    /** The customer of that name in the store that is open. */
    public Customer.Ref customer(String name) {
        Store open = store;
        return (open == null ? reading() : open).customers().find(name);
    }

    /** Today and the time of day; {@code --as-of} takes the place of the day. */
    public ZonedDateTime now() {
        ZonedDateTime at = now;
        if (at == null) {
            at = ZonedDateTime.now(world.clock());
            String zone = world.unknownZone();
            if (zone != null) {
                say("TZ is " + zone + ", which is no zone that crm knows: days are reckoned in " + at.getZone());
            }
            String asOf = options.asOf.get();
            if (asOf != null) {
                When when = When.parse(asOf, at, When.Towards.FUTURE);
                at = (when.time() == null
                                ? when.day().atTime(at.toLocalTime())
                                : when.day().atTime(when.time()))
                        .atZone(at.getZone());
            }
            now = at;
        }
        return at;
    }

    public LocalDate today() {
        return now().toLocalDate();
    }

    public ZoneId zone() {
        return world.clock().getZone();
    }

    /** Who acts: {@code --by}, else the setting {@code me}, else the login. */
    public String by() {
        String by = options.by.get();
        if (by == null) {
            by = settings().me();
        }
        return by == null ? world.login() : crm.domain.Text.clean("--by", crm.domain.Text.required("--by", by));
    }

    /** The country of phone numbers without one: the setting {@code region}, else that of the locale; null where unknown. */
    public @Nullable String region() {
        String region = settings().region();
        for (String name : List.of("LC_ALL", "LC_TELEPHONE", "LANG")) {
            String locale = world.env().getOrDefault(name, "");
            int line = locale.indexOf('_');
            if (region == null && line > 0 && locale.length() >= line + 3) {
                region = locale.substring(line + 1, line + 3).toUpperCase(Locale.ROOT);
            }
        }
        return region;
    }

    /** What {@code --db} says; null where it was not given. */
    public @Nullable String storeGiven() {
        return options.db.get();
    }

    /** What {@code --by} says; null where it was not given. */
    public @Nullable String byGiven() {
        return options.by.get();
    }

    /** The format as typed, for commands that know more of them; {@code table} where none was given. */
    public String outputWord() {
        String format = options.output.get();
        return options.json.get() ? "json" : format == null ? "table" : format.toLowerCase(Locale.ROOT);
    }

    public Format format() {
        if (options.json.get()) {
            return Format.JSON;
        }
        String format = options.output.get();
        return format == null ? Format.TABLE : Format.parse(format);
    }

    /** Whether the answer is for people and not for programs. */
    public boolean forPeople() {
        return format() == Format.TABLE;
    }

    public Theme theme() {
        Theme theme = coloured() ? Theme.of(palette()) : Theme.NONE;
        String links = settings().hyperlinks();
        boolean perhaps = world.terminal().out() || links.equals("always");
        return perhaps && Hyperlinks.wanted(links, world) ? theme.linking() : theme;
    }

    private Theme.Palette palette() {
        return switch (settings().theme()) {
            case "colour-blind" -> Theme.Palette.COLOUR_BLIND;
            case "mono" -> Theme.Palette.MONO;
            default -> Theme.Palette.STANDARD;
        };
    }

    private boolean coloured() {
        String color = options.color.get();
        if (color == null) {
            color = settings().color();
        }
        switch (color.toLowerCase(Locale.ROOT)) {
            case "always":
                return true;
            case "never":
                return false;
            case "auto":
                break;
            default:
                throw new CrmException(new Failure.NotOneOf("colour", color, List.of("auto", "always", "never")));
        }
        if (!world.env().getOrDefault("NO_COLOR", "").isEmpty()) {
            return false;
        }
        String forced = world.env().getOrDefault("CLICOLOR_FORCE", "");
        if (!forced.isEmpty() && !forced.equals("0")) {
            return true;
        }
        return world.terminal().out() && !"dumb".equals(world.env().get("TERM"));
    }

    public <T> void list(View<T> view, Iterator<? extends T> items) throws IOException {
        printer().list(view, items);
    }

    public <T> void one(View<T> view, T item) throws IOException {
        printer().one(view, item);
    }

    /** Where the answer goes. */
    public Screen screen() {
        return new Screen(world.terminal().columns(), world.terminal().out());
    }

    /** Whether a person who is there is to be asked what they mean, and does not leave us alone with it. */
    public boolean mayAsk() {
        return world.terminal().in()
                && world.terminal().err()
                && !quiet()
                && outputWord().equals("table");
    }

    /** Whether something was written or answered, so that the command cannot simply be run again. */
    public boolean begun() {
        return begun;
    }

    private Printer printer() {
        begun = true;
        return new Printer(world.out(), format(), theme(), screen(), today());
    }

    /** The answer of a command that did something: a sentence for people, the thing itself for programs. */
    public <T> void done(View<T> view, T item, String sentence) throws IOException {
        if (forPeople()) {
            print(sentence);
        } else {
            one(view, item);
        }
    }

    /** A line of the answer that is sanitized and painted already. */
    public void printPainted(String line) throws IOException {
        begun = true;
        world.out().write(line);
        world.out().write('\n');
    }

    /** A line of the answer. May hold stored text: what must not meet a terminal is escaped here. */
    public void print(String line) throws IOException {
        begun = true;
        world.out().write(Sanitizer.line(line));
        world.out().write('\n');
    }

    /** A text of the answer as it is, line breaks and all, for what is made to be sent on. */
    public void printText(String text) throws IOException {
        begun = true;
        world.out().write(world.terminal().out() ? Sanitizer.block(text) : text);
        if (!text.endsWith("\n")) {
            world.out().write('\n');
        }
    }

    /** A message beside the answer; not with {@code --quiet}. */
    public void say(String message) {
        if (!options.quiet.get()) {
            warn(message);
        }
    }

    /** A message that even {@code --quiet} does not silence. */
    public void warn(String message) {
        try {
            world.err().write("crm: " + Sanitizer.line(message) + "\n");
            world.err().flush();
        } catch (IOException e) {
            // There is nobody left to tell.
        }
    }

    public boolean quiet() {
        return options.quiet.get();
    }

    /** Asks yes or no; where nobody can answer, a usage error that names the {@code flag} which answers it. */
    public boolean confirm(String question, String flag) throws IOException {
        if (!world.terminal().in() || !world.terminal().err()) {
            throw new CrmException(new Failure.Usage(question + " Nobody is here to answer", "say " + flag));
        }
        world.err().write(Sanitizer.line(question) + " [y/N] ");
        world.err().flush();
        String typed = Asking.line(world);
        String answer = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
        return answer.equals("y") || answer.equals("yes");
    }

    @Override
    public void close() {
        if (store != null) {
            store.close();
        }
    }
}
