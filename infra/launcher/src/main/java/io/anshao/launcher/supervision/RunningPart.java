package io.anshao.launcher.supervision;

import io.anshao.launcher.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A part and the process that runs it now. */
final class RunningPart {

  private final Part part;
  private final ScheduledExecutorService restarts;
  private final Consumer<RunningPart> onDeath;
  private final RestartPauses pauses = new RestartPauses();
  private Process process;
  private long startedAt;
  private boolean stopping;

  RunningPart(Part part, ScheduledExecutorService restarts, Consumer<RunningPart> onDeath) {
    this.part = part;
    this.restarts = restarts;
    this.onDeath = onDeath;
    this.process = launch();
  }

  private Process launch() {
    try {
      startedAt = System.nanoTime();
      var output = ProcessBuilder.Redirect.appendTo(part.log().toFile());
      var launched = part.command().get().redirectErrorStream(true).redirectOutput(output).start();
      launched.onExit().thenAccept(this::exited);
      return launched;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts it again, unless it is being stopped. */
  synchronized boolean restart() {
    if (stopping) {
      return false;
    }
    process = launch();
    return true;
  }

  private synchronized void exited(Process dead) {
    if (stopping) {
      return;
    }
    var pause = pauses.afterDeath(Duration.ofNanos(System.nanoTime() - startedAt));
    System.err.printf(
        "%s ended with code %d and is started again in %d ms.%n",
        part.name(), dead.exitValue(), pause.toMillis());
    try {
      restarts.schedule(() -> onDeath.accept(this), pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      stopping = true;
    }
  }

  synchronized int deaths() {
    return pauses.deaths();
  }

  synchronized long pid() {
    return process.pid();
  }

  /** What to tell when it cannot be started. */
  Refusal lastWords() {
    return new Refusal(
        "%s cannot be started. The end of %s:%n%s".formatted(part.name(), part.log(), tail()));
  }

  private String tail() {
    try {
      var lines = new String(Files.readAllBytes(part.log()), StandardCharsets.UTF_8).lines();
      var all = lines.toList();
      return String.join("\n", all.subList(Math.max(0, all.size() - 12), all.size()));
    } catch (IOException e) {
      return "(not readable)";
    }
  }

  synchronized void askToEnd() {
    stopping = true;
    switch (part.signal()) {
      case TERMINATE -> process.destroy();
      case INTERRUPT -> Signals.send(part.signal(), process.pid());
    }
  }

  void awaitEnd(Duration patience) {
    try {
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
