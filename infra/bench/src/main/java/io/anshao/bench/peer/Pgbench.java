package io.anshao.bench.peer;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** PostgreSQL's own load generator, with prepared statements. */
final class Pgbench implements BareTransactions {

  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

  /** Debian keeps the programs of each version in a folder of its own. */
  private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

  private final Path program;
  private final Server server;

  private Pgbench(Path program, Server server) {
    this.program = program;
    this.server = server;
  }

  static Optional<Pgbench> find(Server server) {
    var path = Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(Path::of);
    return Stream.concat(path, versions())
        .map(folder -> folder.resolve("pgbench"))
        .filter(Files::isExecutable)
        .findFirst()
        .map(program -> new Pgbench(program, server));
  }

  private static Stream<Path> versions() {
    if (!Files.isDirectory(DEBIAN)) {
      return Stream.empty();
    }
    try (var folders = Files.list(DEBIAN)) {
      return folders.sorted().toList().reversed().stream().map(folder -> folder.resolve("bin"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String name() {
    return "pgbench";
  }

  @Override
  public double roundsPerSecond(List<List<String>> transactions, int clients, Duration howLong) {
    try {
      var script = Files.createTempFile("anshao", ".sql");
      try {
        Files.writeString(script, script(transactions));
        var matcher = RATE.matcher(run(script, clients, howLong));
        if (!matcher.find()) {
          throw new IllegalStateException("pgbench told no rate");
        }
        return Double.parseDouble(matcher.group(1));
      } finally {
        Files.delete(script);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String script(List<List<String>> transactions) {
    return transactions.stream()
        .map(statements -> "begin;\n" + String.join(";\n", statements) + ";\nend;\n")
        .collect(Collectors.joining("", "\\set r random(1, 281474976710655)\n", ""));
  }

  private String run(Path script, int clients, Duration howLong) throws IOException {
    var builder =
        new ProcessBuilder(
            program.toString(),
            "-n",
            "-M",
            "prepared",
            "-c",
            clients + "",
            "-j",
            "2",
            "-T",
            howLong.toSeconds() + "",
            "-f",
            script.toString(),
            "-h",
            server.host(),
            "-p",
            server.port() + "",
            "-U",
            server.user(),
            server.database());
    builder.environment().put("PGPASSWORD", server.password());
    var process = builder.redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes());
    try {
      if (process.waitFor() != 0 || output.contains("aborted")) {
        throw new IllegalStateException("pgbench: " + output);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    return output;
  }
}
