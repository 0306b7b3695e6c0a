package io.anshao.launcher.supervision;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.launcher.supervision.StartCache.Mode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCacheTests {

  @TempDir Path target;

  private StartCache cache;

  @BeforeEach
  void build() throws IOException {
    Files.createFile(target.resolve("built"));
    cache = new StartCache(target, "describer", StartCacheTests::describer);
  }

  @Test
  void isUsedOnceItWasMadeAndUntilTheNextBuild() throws Exception {
    assertThat(given(Mode.USE)).isEmpty();
    var unaided = run(cache.process(Mode.USE));
    run(cache.process(Mode.LEARN));
    assertThat(cache.make()).isTrue();

    assertThat(given(Mode.USE)).singleElement().asString().startsWith("-XX:AOTCache=");
    var required = cache.process(Mode.USE);
    required.command().add(1, "-XX:AOTMode=on");
    assertThat(run(required)).as("a cache that does not fit would end it").isEqualTo(unaided);
    assertThat(run(cache.process(Mode.USE))).as("nothing is added to the log").isEqualTo(unaided);
    assertThat(names()).hasSize(2).contains("built");

    Files.setLastModifiedTime(
        target.resolve("built"), FileTime.from(Instant.now().plusSeconds(60)));
    assertThat(given(Mode.USE)).isEmpty();
  }

  @Test
  void isNotUsedWhenItsMakingWasKilled() throws Exception {
    run(cache.process(Mode.LEARN));
    var seen = target.resolve(names().stream().filter(n -> n.endsWith(".seen")).findFirst().get());
    Files.write(
        seen.resolveSibling(seen.getFileName().toString().replace("seen", "part")), half(seen));
    assertThat(given(Mode.USE)).isEmpty();

    Files.write(seen, half(seen));
    assertThat(cache.make()).as("made of what was cut off").isFalse();
    assertThat(names()).containsExactly("built");
    assertThat(given(Mode.USE)).isEmpty();
  }

  private static byte[] half(Path file) throws IOException {
    var bytes = Files.readAllBytes(file);
    return Arrays.copyOf(bytes, bytes.length / 2);
  }

  private List<String> given(Mode mode) {
    return cache.process(mode).command().stream().filter(word -> word.contains("AOT")).toList();
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(target)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static String run(ProcessBuilder program) throws IOException, InterruptedException {
    var process = program.redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  /** A program from a jar that says much and ends: Kafka's settings as a table. */
  private static ProcessBuilder describer(List<String> learned) {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-XX:+UseSerialGC", "-cp", jars()));
    line.addAll(learned);
    line.add(ProducerConfig.class.getName());
    return new ProcessBuilder(line);
  }

  /** Without the folders, of which nothing can be learned. */
  private static String jars() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar"))
        .collect(joining(File.pathSeparator));
  }
}
