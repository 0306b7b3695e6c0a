package io.anshao.launcher.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.anshao.launcher.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTests {

  @TempDir Path folder;

  private final AtomicInteger restarts = new AtomicInteger();

  @Test
  void startsAgainWhatDied() {
    try (var supervisor = new Supervisor(restarts::incrementAndGet)) {
      supervisor.start(part("sleeper", "exec sleep 60"));
      supervisor.allStarted();
      var first = supervisor.pids().get("sleeper");
      ProcessHandle.of(first).orElseThrow().destroyForcibly();
      await().untilAsserted(() -> assertThat(restarts).hasValue(1));
      assertThat(supervisor.pids().get("sleeper")).isNotEqualTo(first);
    }
  }

  @Test
  void leavesAloneWhatWasStopped() {
    try (var supervisor = new Supervisor(restarts::incrementAndGet)) {
      supervisor.start(part("sleeper", "exec sleep 60"));
      var pid = supervisor.pids().get("sleeper");
      supervisor.stop(List.of("sleeper"), Duration.ofSeconds(5));
      assertThat(ProcessHandle.of(pid)).isEmpty();
      assertThat(restarts).hasValue(0);
    }
  }

  @Test
  void killsWhatDoesNotEnd() {
    try (var supervisor = new Supervisor(restarts::incrementAndGet)) {
      supervisor.start(part("deaf", "trap '' TERM; echo deaf; while :; do sleep 1; done"));
      await().until(() -> Files.size(folder.resolve("deaf.log")) > 0);
      var pid = supervisor.pids().get("deaf");
      supervisor.stop(List.of("deaf"), Duration.ofMillis(100));
      assertThat(ProcessHandle.of(pid)).isEmpty();
    }
  }

  @Test
  void endsAStartThatLeadsNowhere() throws IOException {
    try (var supervisor = new Supervisor(restarts::incrementAndGet)) {
      supervisor.start(part("broken", "echo the cause; exit 1"));
      assertThatThrownBy(() -> supervisor.await("it ran", Duration.ofSeconds(30), () -> false))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("broken cannot be started")
          .hasMessageContaining("the cause");
    }
    assertThat(Files.readAllLines(folder.resolve("broken.log"))).hasSize(3);
  }

  @Test
  void saysWhatItWaitedForInVain() {
    try (var supervisor = new Supervisor(restarts::incrementAndGet)) {
      assertThatThrownBy(() -> supervisor.await("it rained", Duration.ofMillis(1), () -> false))
          .isInstanceOf(Refusal.class)
          .hasMessage("Anshao waited in vain until it rained.");
    }
  }

  @Test
  void waitsLongerAfterEachDeathButForgetsThemWhenItRanWell() {
    var pauses = new RestartPauses();
    var first = pauses.afterDeath(Duration.ofSeconds(1));
    var second = pauses.afterDeath(Duration.ofSeconds(1));
    assertThat(second).isGreaterThan(first);
    for (int i = 0; i < 100; i++) {
      pauses.afterDeath(Duration.ZERO);
    }
    assertThat(pauses.afterDeath(Duration.ZERO)).isEqualTo(Duration.ofSeconds(30));
    assertThat(pauses.afterDeath(Duration.ofMinutes(6))).isEqualTo(first);
  }

  private Part part(String name, String script) {
    return new Part(
        name,
        () -> new ProcessBuilder("sh", "-c", script),
        folder.resolve(name + ".log"),
        Part.Signal.TERMINATE);
  }
}
