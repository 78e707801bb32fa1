package crm.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.print.PrintOptions;

/** A browser without a window, of this machine; nothing is fetched to run it. */
final class Chromium implements AutoCloseable {
    private static final String WATCH = "window.violations = [];"
            + "document.addEventListener('securitypolicyviolation',"
            + " event => window.violations.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));";

    /** It misses what it knows of newer browsers, which nothing here asks for. */
    private static final Logger QUIET = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
    }

    static boolean there() {
        return program("chromium").isPresent() && program("chromedriver").isPresent();
    }

    static Chromium start() {
        QUIET.setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("chromium").orElseThrow().toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
        options.addArguments("--window-size=1280,900", "--no-first-run", "--disable-background-networking");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(program("chromedriver").orElseThrow().toFile())
                .usingAnyFreePort()
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", WATCH));
        return new Chromium(driver);
    }

    private static Optional<Path> program(String name) {
        for (String folder :
                Objects.requireNonNullElse(System.getenv("PATH"), "").split(":")) {
            Path program = Path.of(folder, name);
            if (!folder.isEmpty() && Files.isExecutable(program)) {
                return Optional.of(program);
            }
        }
        return Optional.empty();
    }

    /** Opens a page, as a desk has it and in light colours; what was logged before is forgotten. */
    void open(Path page) {
        screen(1280, 900, false);
        media("light");
        driver.get("about:blank");
        driver.manage().logs().get(LogType.BROWSER);
        driver.manage().logs().get(LogType.PERFORMANCE);
        driver.get(page.toUri().toString());
    }

    void screen(int width, int height, boolean phone) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", phone));
    }

    /** What the system's colours are. */
    void media(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** The value of a JavaScript expression. */
    Object ask(String expression) {
        return driver.executeScript("return " + expression);
    }

    String text(String expression) {
        return String.valueOf(ask(expression));
    }

    long number(String expression) {
        return ((Number) ask(expression)).longValue();
    }

    /** The value of a JavaScript expression in each frame of the page, as text. */
    List<String> inFrames(String expression) {
        List<String> values = new ArrayList<>();
        long frames = number("frames.length");
        for (int frame = 0; frame < frames; frame++) {
            driver.switchTo().frame(frame);
            values.add(text(expression));
            driver.switchTo().defaultContent();
        }
        return values;
    }

    WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** Where the keyboard is. */
    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    byte[] print() {
        return java.util.Base64.getMimeDecoder()
                .decode(driver.print(new PrintOptions()).getContent());
    }

    /** What the page said on the console, errors and broken rules among it. */
    List<String> console() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::toString)
                .toList();
    }

    /** All addresses that were asked for since the page was opened. */
    List<String> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                .map(message -> message.replaceAll("(?s).*\"request\":\\{.*?\"url\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    /** What axe finds wrong with the page as it is, each with the place. */
    List<?> axe() throws IOException {
        try (InputStream script = Chromium.class.getResourceAsStream("/axe.min.js")) {
            driver.executeScript(
                    new String(Objects.requireNonNull(script, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8));
        }
        return (List<?>)
                driver.executeAsyncScript(
                        "const done = arguments[0]; axe.run().then(found =>"
                                + " done(found.violations.map(one => one.id + ': ' + one.help + ' ' + one.nodes.slice(0, 3)"
                                + ".map(node => node.target + ' ' + node.failureSummary).join('; '))), error => done([String(error)]))");
    }

    @Override
    public void close() {
        driver.quit();
    }
}
