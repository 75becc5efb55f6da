package dev.tocsin.console.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tocsin.console.Samples;
import dev.tocsin.console.view.Change;
import dev.tocsin.model.Alert;
import dev.tocsin.model.AlertKind;
import dev.tocsin.model.AlertReason;
import dev.tocsin.model.ArticleRef;
import dev.tocsin.model.FeedHealth;
import dev.tocsin.model.Json;
import dev.tocsin.model.Toll;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import tools.jackson.databind.JsonNode;

/** The page in a real browser. Skipped where no Chromium is installed; nothing is downloaded. */
class BrowserIT {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    static Path profile;

    private static @Nullable ChromeDriver shared;

    private final Samples samples = new Samples(Instant.now());
    private TestServer server;

    @BeforeAll
    static void open_browser() {
        assumeTrue(
                Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
                "no Chromium at " + CHROMIUM + " with a driver at " + DRIVER + ": the page is not looked at");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(DRIVER.toString()))
                .build();
        shared = new ChromeDriver(service, options);
    }

    @AfterAll
    static void close_browser() {
        if (shared != null) {
            shared.quit();
        }
    }

    @BeforeEach
    void start() {
        server = TestServer.inRealTime();
        server.views.rules(samples.rules(List.of()));
        server.views.feed(samples.feed("wire", "Harrow Wire", FeedHealth.OK, null, 0, 10));
        server.views.alert(samples.talksAlert());
        server.views.event(samples.talks());
        width(1280);
    }

    @AfterEach
    void stop() {
        browser().get("about:blank");
        server.close();
    }

    @Test
    void a_new_alert_slides_in_and_rises_when_it_changes_without_a_reload() {
        openLive("/");
        browser().executeScript("window.loadedOnce = true");

        raise(samples.ambushAlerts().getFirst());
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(titles())
                        .containsExactly(
                                "Ridge Council refuses to hand over its guns",
                                "At least two peacekeepers dead in Tel Maresh ambush"));

        raise(samples.ambushAlerts().getLast());
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(titles())
                        .containsExactly(
                                "Sixth peacekeeper dies of his wounds after Tal Maresh attack",
                                "Ridge Council refuses to hand over its guns"));
        await().atMost(SOON).untilAsserted(() -> assertThat(text("#count-all")).isEqualTo("2"));
        assertThat(text("#announce")).contains("Sixth peacekeeper");
        assertThat(browser().executeScript("return window.loadedOnce")).isEqualTo(true);
    }

    @Test
    void an_alert_that_the_filter_hides_does_not_slide_in() {
        openLive("/?severity=warning");

        raise(samples.ambushAlerts().getLast());

        await().atMost(SOON).untilAsserted(() -> assertThat(text("#count-all")).isEqualTo("2"));
        assertThat(titles()).containsExactly("Ridge Council refuses to hand over its guns");
    }

    @Test
    void an_open_alert_grows_as_its_event_does() {
        server.views.alert(samples.ambushAlerts().getFirst());
        openLive("/events/" + Samples.AMBUSH);
        assertThat(browser().findElements(By.cssSelector(".timeline > li"))).hasSize(1);

        server.views.event(samples.ambush());
        samples.ambushAlerts().forEach(this::raise);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(browser().findElements(By.cssSelector(".timeline > li")))
                        .hasSize(4));
    }

    @Test
    void a_filter_narrows_the_list_as_it_is_typed() {
        server.views.alert(samples.ambushAlerts().getLast());
        openLive("/");

        browser().findElement(By.id("text")).sendKeys("rifle");

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(titles()).containsExactly("Ridge Council refuses to hand over its guns"));
        assertThat(browser().getCurrentUrl()).contains("text=rifle");
    }

    @Test
    void a_broken_rule_file_is_told_at_once() {
        openLive("/");

        server.views.rules(samples.rules(List.of("rules/aid.yaml:12:7: broken")));
        server.stream.publish(new Change.RulesChanged());

        await().atMost(SOON).untilAsserted(() -> assertThat(text("#banner")).contains("rules/aid.yaml:12:7: broken"));
    }

    @Test
    void nothing_is_wider_than_a_phone() {
        server.views.event(samples.ambush());
        samples.ambushAlerts().forEach(server.views::alert);
        server.views.rules(samples.rules(List.of("rules/" + "very-long-name-".repeat(20) + ".yaml:1:1: broken")));
        server.views.feed(
                samples.feed("x".repeat(120), "W".repeat(200), FeedHealth.FAILING, "no-space-".repeat(60), 2, 1));
        width(360);

        for (String path : List.of(
                "/",
                "/events/" + Samples.AMBUSH,
                "/events/" + Samples.TALKS,
                "/feeds",
                "/rules",
                "/inbox",
                "/explain",
                "/login",
                "/nowhere")) {
            browser().get(server.url(path));
            assertThat(browser().executeScript("return document.documentElement.scrollWidth"))
                    .as(path)
                    .isEqualTo(360L);
        }
    }

    @Test
    void hostile_text_stays_text() {
        String attack = "<img src=x onerror=\"document.title='owned'\"><script>document.title='owned'</script>";
        ArticleRef article =
                new ArticleRef("h1", attack, "javascript:document.title='owned'", attack, Instant.now(), "v");
        Alert hostile = samples.alert(
                "hostile",
                1,
                AlertKind.OPENED,
                AlertReason.FIRST_REPORT,
                List.of(article),
                1,
                Toll.empty(),
                List.of(attack),
                attack);
        openLive("/");
        raise(hostile);
        await().atMost(SOON).untilAsserted(() -> assertThat(titles()).contains(attack));
        assertThat(browser().getTitle()).isEqualTo("Alerts · Tocsin");

        browser().get(server.url("/events/hostile"));
        assertThat(text("h1")).isEqualTo(attack);
        assertThat(browser().getTitle()).endsWith(" · Tocsin").startsWith("<img");
        assertThat(browser().findElements(By.cssSelector("main img, main script, main a[href^=javascript]")))
                .isEmpty();
    }

    @Test
    void an_article_is_pasted_and_explained_also_on_a_phone_and_by_keyboard() {
        width(360);
        openLive("/explain");
        browser().findElement(By.id("explain-url")).sendKeys(Keys.TAB, "A bell at noon");
        browser().findElement(By.id("explain-text")).sendKeys("x".repeat(300) + "\n\nThe bell rang.", Keys.TAB);
        browser().switchTo().activeElement().sendKeys(Keys.TAB);
        browser().switchTo().activeElement().sendKeys(Keys.ENTER);

        await().atMost(SOON).untilAsserted(() -> assertThat(text(".lede")).startsWith("1 of 3 rules fires"));
        assertThat(browser().getTitle()).isEqualTo("1 of 3 rules fires · Explain · Tocsin");
        assertThat(browser().findElements(By.cssSelector(".article .body mark")))
                .hasSize(2);
        assertThat(browser().executeScript("return document.documentElement.scrollWidth"))
                .isEqualTo(360L);
        assertThat(browser().findElement(By.id("explain-title")).getDomProperty("value"))
                .isEqualTo("A bell at noon");
    }

    @Test
    void an_article_of_an_event_is_explained_at_a_click() {
        server.views.event(samples.ambush());
        samples.ambushAlerts().forEach(server.views::alert);
        openLive("/events/" + Samples.AMBUSH);

        browser().findElement(By.cssSelector(".ask button")).click();

        await().atMost(SOON).untilAsserted(() -> assertThat(text(".lede h2")).isEqualTo("Kept a8"));
    }

    private static void explain(String title, String text) {
        browser().findElement(By.id("explain-title")).sendKeys(title);
        browser().findElement(By.id("explain-text")).sendKeys(text);
        browser().findElement(By.cssSelector("#explain button")).click();
        await().atMost(SOON).untilAsserted(() -> assertThat(text(".lede h2")).isEqualTo(title));
    }

    @Test
    void no_other_host_is_asked_for_anything_and_no_policy_is_broken() {
        server.views.event(samples.ambush());
        samples.ambushAlerts().forEach(server.views::alert);
        browser().manage().logs().get(LogType.PERFORMANCE);
        browser().manage().logs().get(LogType.BROWSER);

        for (String path : List.of("/", "/events/" + Samples.AMBUSH, "/feeds", "/rules", "/explain")) {
            openLive(path);
        }
        explain("A bell at noon", "The bell rang.");
        browser().get(server.url("/login"));

        List<String> asked = browser().manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> Json.mapper().readTree(entry.getMessage()).get("message"))
                .filter(message -> message.get("method").asString().equals("Network.requestWillBeSent"))
                .map(message -> url(message))
                .toList();
        assertThat(asked).isNotEmpty().allMatch(url -> url.startsWith(server.url("/")));
        assertThat(browser().manage().logs().get(LogType.BROWSER).getAll())
                .noneMatch(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue());
    }

    private static String url(JsonNode message) {
        return message.at("/params/request/url").asString();
    }

    private void raise(Alert alert) {
        server.views.alert(alert);
        server.stream.publish(new Change.AlertRaised(alert));
    }

    private void openLive(String path) {
        browser().get(server.url(path));
        await().atMost(SOON).untilAsserted(() -> assertThat(text("#live")).isEqualTo("live"));
    }

    /** The headlines of the list, all read at one moment: the list may be replaced while it is looked at. */
    private static List<String> titles() {
        Object titles = browser()
                .executeScript(
                        "return Array.from(document.querySelectorAll('#cards h2'), title => title.textContent.trim())");
        return ((List<?>) Objects.requireNonNull(titles))
                .stream().map(String::valueOf).toList();
    }

    private static String text(String selector) {
        Object text =
                browser().executeScript("return document.querySelector(arguments[0]).textContent.trim()", selector);
        return String.valueOf(text);
    }

    private static void width(int pixels) {
        browser()
                .executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of("width", pixels, "height", 800, "deviceScaleFactor", 1, "mobile", pixels < 600));
    }

    private static ChromeDriver browser() {
        if (shared == null) {
            throw new IllegalStateException("no browser");
        }
        return shared;
    }
}
