package io.anshao.bench;

import io.anshao.scenarios.Launch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code reaction}: from a triager's key to the first frame in which the next tip stands there,
 * while the network takes 300 ms each way. The browser measures, by its own clock: {@code
 * triage-reaction.measure.ts} of the browser tests.
 */
final class Reaction {

  private static final String MEASURE = "triage-reaction";
  private static final String TOLD = "{\"name\":\"triage reaction\"";

  private final Path folder;
  private final Path browser;

  /**
   * @param folder where the platform may keep its things
   * @param home the root of the source tree
   */
  Reaction(Path folder, Path home) {
    this.folder = folder;
    this.browser = home.resolve("infra/scenarios/browser");
  }

  Measured run() {
    var launch = new Launch(folder);
    var platform = launch.up("--fresh", "--demo");
    try {
      if (!Files.isDirectory(browser.resolve("node_modules"))) {
        told(platform.data(), "npm", "ci", "--no-audit", "--no-fund", "--silent");
      }
      var output =
          told(platform.data(), "npx", "playwright", "test", "--config", "deep.config.ts", MEASURE);
      return figures(result(output));
    } finally {
      launch.down();
    }
  }

  private static JsonNode result(String output) {
    return output
        .lines()
        .map(line -> line.substring(Math.max(0, line.indexOf(TOLD))))
        .filter(line -> line.startsWith(TOLD))
        .findFirst()
        .map(JsonMapper.shared()::readTree)
        .orElseThrow(() -> new IllegalStateException("the browser told nothing: " + output));
  }

  private static Measured figures(JsonNode told) {
    var result = Measured.nothing();
    result.add(Figure.of("key → painted p50", told.get("p50").asDouble(), "ms"));
    result.add(Figure.of("key → painted p95", told.get("p95").asDouble(), "ms").atMost(100));
    result.add(Figure.of("key → painted, longest", told.get("max").asDouble(), "ms"));
    result.claim(
        "keys pressed %d".formatted(told.get("keys").asInt()), told.get("keys").asInt() > 0);
    return result;
  }

  private String told(Path data, String... command) {
    var builder = new ProcessBuilder(command).directory(browser.toFile());
    builder.environment().put("ANSHAO_RUN_JSON", data.resolve("run.json").toString());
    try {
      var process = builder.redirectErrorStream(true).start();
      var output = new String(process.getInputStream().readAllBytes());
      process.waitFor();
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
