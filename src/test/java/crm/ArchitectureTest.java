package crm;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import crm.cli.Pager;
import crm.config.Browser;
import crm.config.Editor;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Who may know whom: {@code Main → Crm → commands → { store, draft, render, config, … } → domain}. */
class ArchitectureTest {
    private static final JavaClasses CRM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("crm");

    private static final DescribedPredicate<JavaClass> CRM_ITSELF =
            within(Crm.class).as("Crm");

    @Test
    void thereIsSomethingToJudge() {
        assertThat(CRM).hasSizeGreaterThan(20);
        assertThat(CRM.contain(Main.class)).isTrue();
        assertThat(CRM.contain(ArchitectureTest.class)).isFalse();
    }

    // direction

    @Test
    void domainKnowsNobody() {
        classes()
                .that()
                .resideInAPackage("crm.domain..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("crm.domain..", "java..", "org.jspecify..")
                        .and(resideOutsideOfPackages("java.sql..", "java.io..", "java.nio..", "java.net..")))
                .because("the rules of the trade are pure: values in, values out, whatever stores or shows them")
                .check(CRM);
    }

    @Test
    void onlyCrmKnowsTheCommands() {
        noClasses()
                .that(resideOutsideOfPackages("crm.commands..").and(not(CRM_ITSELF)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("crm.commands..")
                .because("commands stand at the top: what they use must not know who asks")
                .check(CRM);
    }

    @Test
    void nobodyCallsBackIntoTheTop() {
        noClasses()
                .that()
                .resideInAPackage("crm.*..")
                .should()
                .dependOnClassesThat(CRM_ITSELF.or(within(Main.class)))
                .because("Main starts Crm, Crm starts a command, and no way leads back up")
                .check(CRM);
    }

    @Test
    void storeAndRenderAreStrangers() {
        noClasses()
                .that()
                .resideInAPackage("crm.store..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("crm.render..")
                .because("what is stored must not depend on how it is shown")
                .allowEmptyShould(true)
                .check(CRM);
        noClasses()
                .that()
                .resideInAPackage("crm.render..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("crm.store..")
                .because("values are shown the same wherever they come from")
                .allowEmptyShould(true)
                .check(CRM);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("crm.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a package must be readable before those that use it")
                .check(CRM);
    }

    // parts and their places

    @Test
    void sqlOnlyInTheStore() {
        onlyIn(resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite.."), resideInAPackage("crm.store.."))
                .because("one place writes SQL, so that another database is one place's work")
                .check(CRM);
    }

    @Test
    void picocliOnlyInCommands() {
        onlyIn(
                        resideInAPackage("picocli.."),
                        resideInAnyPackage("crm.cli..", "crm.commands..").or(CRM_ITSELF))
                .because("how the command line is read is nobody else's business")
                .check(CRM);
    }

    @Test
    void jacksonOnlyWhereValuesBecomeText() {
        onlyIn(
                        resideInAPackage("com.fasterxml.jackson.."),
                        resideInAnyPackage("crm.render..", "crm.store..", "crm.draft..", "crm.exchange.."))
                .because("values become text, and text becomes values, at the edges only")
                .check(CRM);
    }

    @Test
    void jansiOnlyInRender() {
        onlyIn(resideInAPackage("org.fusesource.."), resideInAPackage("crm.render.."))
                .because("colour is a matter of showing")
                .check(CRM);
    }

    @Test
    void noJavaUtilLogging() {
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING
                .because("it costs milliseconds at every start, and standard error is ours to word")
                .check(CRM);
    }

    // what the README promises under "Security"

    @Test
    void onlyEditorPagerAndBrowserAreStarted() {
        onlyIn(
                        within(ProcessBuilder.class).as("what starts programs"),
                        within(Editor.class)
                                .or(within(Pager.class))
                                .or(within(Browser.class))
                                .as("Editor, Pager and Browser"))
                .because("each of them is a program of the user's choice")
                .check(CRM);
    }

    @Test
    void nothingTalksToTheNetwork() {
        noClasses()
                .should()
                .dependOnClassesThat(TALKS_TO_THE_NETWORK)
                .because("only the driver of a server does, where the store is on one")
                .check(CRM);
        assertThat(TALKS_TO_THE_NETWORK.test(new ClassFileImporter().importClass(java.net.Socket.class)))
                .isTrue();
    }

    // commands

    @Test
    void noCommandCallsAnother() {
        NO_COMMAND_CALLS_ANOTHER.check(CRM);
    }

    @Test
    void commandsAreFinal() {
        classes()
                .that(ARE_COMMANDS)
                .should()
                .haveModifier(JavaModifier.FINAL)
                .because("what commands share is a mixin, not a ladder of superclasses")
                .allowEmptyShould(true)
                .check(CRM);
    }

    // the world outside

    @Test
    void onlyMainTouchesTheSystem() {
        ONLY_MAIN_TOUCHES_THE_SYSTEM.check(CRM);
    }

    @Test
    void nothingDependsOnTheMachinesLocale() {
        NOTHING_DEPENDS_ON_THE_LOCALE.check(CRM);
    }

    @Test
    void everyPackageSaysWhatMayBeNull() {
        assertThat(CRM.stream().map(JavaClass::getPackage).distinct())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(isNullMarked(one))
                        .as("package-info of %s is there and @NullMarked", one.getName())
                        .isTrue());
    }

    // that the rules of our own can fail

    @Test
    void theRulesSeeWhatTheyForbid() {
        assertThat(violations(ONLY_MAIN_TOUCHES_THE_SYSTEM, Careless.class)).isEqualTo(6);
        assertThat(violations(NOTHING_DEPENDS_ON_THE_LOCALE, Careless.class)).isEqualTo(2);
        assertThat(violations(ONLY_MAIN_TOUCHES_THE_SYSTEM, Careful.class)).isZero();
        assertThat(violations(NOTHING_DEPENDS_ON_THE_LOCALE, Careful.class)).isZero();
        assertThat(onlyIn(resideInAPackage("java.sql.."), resideInAPackage("crm.render.."))
                        .evaluate(CRM)
                        .hasViolation())
                .isTrue();
        assertThat(violations(NO_COMMAND_CALLS_ANOTHER, FirstCommand.class, SecondCommand.class))
                .isEqualTo(1);
    }

    @SuppressWarnings({"JavaTimeDefaultTimeZone", "DefaultLocale", "unused"})
    private static final class Careless {
        String everything() {
            System.out.println(System.getenv("HOME"));
            Runtime.getRuntime().halt(3);
            return LocalDate.now()
                    + Clock.systemUTC().toString()
                    + ZoneId.systemDefault()
                    + String.format("%d", 1)
                    + Locale.getDefault();
        }
    }

    @SuppressWarnings("unused")
    private static final class Careful {
        String everything(Clock clock, int[] from, int[] to) {
            System.arraycopy(from, 0, to, 0, to.length);
            return LocalDate.now(clock) + String.format(Locale.ROOT, "%d", 1);
        }
    }

    @SuppressWarnings("unused")
    private static final class FirstCommand {
        /** Naming another, as a group names its commands, is no call. */
        static final Class<?> MEMBER = SecondCommand.class;

        static int run() {
            return new Runnable() {
                        @Override
                        public void run() {
                            own();
                        }

                        static int own() {
                            return 1;
                        }
                    }.hashCode()
                    + SecondCommand.run();
        }
    }

    private static final class SecondCommand {
        static int run() {
            return 0;
        }
    }

    // how the rules are said

    private static final DescribedPredicate<JavaClass> ARE_COMMANDS =
            DescribedPredicate.describe("are commands", ArchitectureTest::isCommand);

    private static final DescribedPredicate<JavaClass> BELONG_TO_A_COMMAND =
            DescribedPredicate.describe("belong to a command", type -> isCommand(command(type)));

    private static final ArchRule NO_COMMAND_CALLS_ANOTHER = classes()
            .that(BELONG_TO_A_COMMAND)
            .should(notAccess("call no other command", access -> {
                JavaClass owner = command(access.getTargetOwner());
                return isCommand(owner) && !owner.equals(command(access.getOriginOwner()));
            }))
            .because("what two commands need lives below both")
            .allowEmptyShould(true);

    /** Addresses as text, and what the driver's failures are, reach nobody. */
    private static final Set<String> WORDS_AND_FAILURES = Set.of(
            "java.net.URI",
            "java.net.URISyntaxException",
            "java.net.URLDecoder",
            "java.net.URLEncoder",
            "java.net.ConnectException",
            "java.net.NoRouteToHostException",
            "java.net.SocketTimeoutException",
            "java.net.UnknownHostException");

    private static final DescribedPredicate<JavaClass> TALKS_TO_THE_NETWORK = DescribedPredicate.describe(
            "talk to the network",
            type -> (type.getPackageName().startsWith("java.net") && !WORDS_AND_FAILURES.contains(type.getName()))
                    || type.getName()
                            .matches("java\\.nio\\.channels\\..*(Socket|Datagram).*|jakarta\\.mail\\.Transport"));

    private static final Set<String> HARMLESS = Set.of("arraycopy", "identityHashCode", "nanoTime");

    private static final ArchRule ONLY_MAIN_TOUCHES_THE_SYSTEM = classes()
            .that(not(within(Main.class)))
            .should(notAccess("leave streams, environment, exit and time to Main", ArchitectureTest::touchesTheSystem))
            .because("a run is then a function of its World, and can be repeated a thousand times in one JVM");

    private static final ArchRule NOTHING_DEPENDS_ON_THE_LOCALE = classes()
            .should(notAccess("name the locale", ArchitectureTest::asksForTheLocale))
            .because("the same store must give the same answer on every machine");

    private static boolean touchesTheSystem(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        return switch (owner) {
            // nanoTime measures how long we waited and tells nobody what time it is
            case "java.lang.System" -> !HARMLESS.contains(name);
            // whoever ends us must not leave the pager alone with the terminal
            case "java.lang.Runtime" ->
                Set.of("exit", "halt", "exec", "addShutdownHook").contains(name)
                        && !(name.equals("addShutdownHook")
                                && access.getOriginOwner().getFullName().equals("crm.cli.Pager"));
            case "java.time.Clock" -> name.startsWith("system") || name.startsWith("tick");
            case "java.time.ZoneId" -> name.equals("systemDefault");
            case "java.util.TimeZone" -> name.equals("getDefault");
            case "java.util.Calendar" -> name.equals("getInstance");
            case "java.util.Date" -> name.equals("<init>") && takes(access, "");
            default -> owner.startsWith("java.time.") && name.equals("now") && !takes(access, "java.time.Clock");
        };
    }

    private static boolean asksForTheLocale(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getName();
        return switch (owner) {
            case "java.util.Locale" -> name.equals("getDefault");
            case "java.lang.String" ->
                name.equals("formatted")
                        || (name.equals("format") && !takes(access, "java.util.Locale"))
                        || ((name.equals("toLowerCase") || name.equals("toUpperCase")) && takes(access, ""));
            case "java.time.format.DateTimeFormatter" ->
                name.equals("ofPattern") && !access.getTarget().getFullName().contains("java.util.Locale");
            default -> false;
        };
    }

    /** Whether the first parameter is of that type; an empty name stands for "there is none". */
    private static boolean takes(JavaAccess<?> access, String type) {
        String target = access.getTarget().getFullName();
        String parameters = target.substring(target.indexOf('(') + 1);
        return type.isEmpty() ? parameters.equals(")") : parameters.startsWith(type);
    }

    private static JavaClass command(JavaClass type) {
        JavaClass outer = type;
        while (!isCommand(outer) && outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }

    private static boolean isCommand(JavaClass type) {
        // Command itself is what they all are
        return type.getPackageName().startsWith("crm")
                && type.getSimpleName().endsWith("Command")
                && !type.getSimpleName().equals("Command");
    }

    private static ArchRule onlyIn(DescribedPredicate<JavaClass> part, DescribedPredicate<JavaClass> place) {
        return noClasses().that(not(place)).should().dependOnClassesThat(part);
    }

    private static boolean isNullMarked(JavaPackage one) {
        return one.tryGetPackageInfo()
                .filter(info -> info.isAnnotatedWith(NullMarked.class))
                .isPresent();
    }

    /** The class, and all that is declared inside it. */
    private static DescribedPredicate<JavaClass> within(Class<?> type) {
        return new DescribedPredicate<>(type.getSimpleName()) {
            @Override
            public boolean test(JavaClass candidate) {
                return candidate.getName().equals(type.getName())
                        || candidate.getName().startsWith(type.getName() + "$");
            }
        };
    }

    private static DescribedPredicate<JavaClass> not(DescribedPredicate<JavaClass> predicate) {
        return DescribedPredicate.not(predicate);
    }

    private static ArchCondition<JavaClass> notAccess(String description, Predicate<JavaAccess<?>> forbidden) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                    if (forbidden.test(access)) {
                        events.add(SimpleConditionEvent.violated(type, access.getDescription()));
                    }
                }
            }
        };
    }

    private static int violations(ArchRule rule, Class<?>... types) {
        return rule.evaluate(new ClassFileImporter().importClasses(types))
                .getFailureReport()
                .getDetails()
                .size();
    }
}
