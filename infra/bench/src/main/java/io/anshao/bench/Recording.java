package io.anshao.bench;

import io.anshao.scenarios.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Java Flight Recorder in every JVM of the platform that works, from now until this is closed. */
final class Recording implements AutoCloseable {

  private static final List<String> RECORDED = List.of("intake", "cases", "notify", "kafka");

  private final Platform platform;
  private final Path folder;
  private final String name;

  /**
   * @param folder for one recording a process
   * @param name of what is measured
   */
  Recording(Platform platform, Path folder, String name) {
    this.platform = platform;
    this.folder = folder.toAbsolutePath();
    this.name = name;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    tell("JFR.start", "name=bench", "settings=profile");
  }

  private void tell(String command, String... options) {
    for (var process : RECORDED) {
      var words = new ArrayList<String>();
      words.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
      words.add(platform.pids().get(process).toString());
      words.add(command);
      words.addAll(List.of(options));
      if (command.equals("JFR.stop")) {
        words.add("filename=" + folder.resolve("%s-%s.jfr".formatted(name, process)));
      }
      run(words);
    }
  }

  private static void run(List<String> words) {
    try {
      var process = new ProcessBuilder(words).redirectErrorStream(true).start();
      var output = new String(process.getInputStream().readAllBytes());
      if (process.waitFor() != 0) {
        System.out.println(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    tell("JFR.stop", "name=bench");
  }
}
