// SPDX-License-Identifier: Apache-2.0
package dev.plumbline.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.StreamSupport;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A Chromium that opens report pages and remembers what they asked for. */
final class Browser implements AutoCloseable {
    /** Screenshots for people: {@code target/screenshots}. */
    private static final Path SHOTS = Path.of("target/screenshots");

    private final ChromeDriver driver;
    private final Path folder;

    private Browser(ChromeDriver driver, Path folder) {
        this.driver = driver;
        this.folder = folder;
    }

    static Browser open(Path folder) {
        return open(folder, new ChromeOptions());
    }

    static Browser withoutScripts(Path folder) {
        ChromeOptions options = new ChromeOptions();
        options.setExperimentalOption("prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
        return open(folder, options);
    }

    private static Browser open(Path folder, ChromeOptions options) {
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--force-color-profile=srgb");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriver driver = new ChromeDriver(options);
        driver.manage().window().setSize(new Dimension(1280, 900));
        return new Browser(driver, folder);
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Writes a report's page and opens it, at a fragment such as {@code #findings}. */
    void show(Report report, String fragment) throws IOException {
        Path file = folder.resolve("report.html");
        OutputFile.write(Formats.named("html").orElseThrow(), report, file);
        driver.get("about:blank");
        driver.get(file.toUri() + fragment);
    }

    void show(Report report) throws IOException {
        show(report, "");
    }

    void width(int width) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    void media(String media, String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("media", media, "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    Object ask(String script, Object... arguments) {
        Object answer = driver.executeScript("return " + script, arguments);
        return answer == null ? "" : answer;
    }

    /** Errors and refusals that the page caused since the last call. */
    List<String> complaints() {
        return StreamSupport.stream(driver.manage().logs().get(LogType.BROWSER).spliterator(), false)
                .map(entry -> entry.getMessage())
                .toList();
    }

    /** Addresses that were asked for since the last call, the page's own left out. */
    List<String> requests() {
        return StreamSupport.stream(
                        driver.manage().logs().get(LogType.PERFORMANCE).spliterator(), false)
                .map(entry -> entry.getMessage())
                .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                .filter(message -> !message.contains("\"type\":\"Document\""))
                .toList();
    }

    void screenshot(String name) throws IOException {
        Object height = ask("document.documentElement.scrollHeight");
        Object width = ask("document.documentElement.clientWidth");
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        window(name);
    }

    /** What the window shows, scrolled as it is. */
    void window(String name) throws IOException {
        Files.createDirectories(SHOTS);
        Files.write(SHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
