package io.anshao.launcher.backup;

import io.anshao.contracts.erasure.ErasureOrdered;
import io.anshao.launcher.Ports;
import io.anshao.launcher.Refusal;
import io.anshao.launcher.folder.DataFolder;
import io.anshao.launcher.postgres.PostgresServer;
import io.anshao.launcher.supervision.Supervisor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts a backup into an empty folder and makes it fit to be started. */
public final class Unpacking {

  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private Unpacking() {}

  /**
   * @param data an empty folder, or one that holds a ledger alone
   * @param ledger what was forgotten since, where it was kept elsewhere
   * @return a sentence that says what is there
   * @throws Refusal when it cannot be restored, or its chains do not hold
   */
  public static String restore(Path file, Path data, Ports ports, Optional<Path> ledger) {
    if (!Files.isRegularFile(file)) {
      throw new Refusal("There is no backup %s.".formatted(file));
    }
    ledger
        .filter(each -> !Files.isRegularFile(each))
        .ifPresent(
            each -> {
              throw new Refusal("There is no ledger %s.".formatted(each));
            });
    try (var folder = DataFolder.take(data)) {
      var ledgers = new ArrayList<>(ledger.stream().toList());
      requireEmpty(data);
      var own = data.resolve(Ledger.FILE);
      if (Files.exists(own)) {
        var kept = data.resolve(Ledger.FILE + ".kept");
        Files.move(own, kept);
        ledgers.add(kept);
      }
      Archive.unpack(file, data);
      ledgers.addFirst(own);
      var forgotten = Ledger.merge(data, ledgers);
      Files.deleteIfExists(data.resolve(Ledger.FILE + ".kept"));
      var verified = started(folder, ports, forgotten);
      if (verified.broken() > 0) {
        throw new Refusal(
            "Everything is there, but the chains of %d of %d cases do not hold: do not go on with it."
                .formatted(verified.broken(), verified.cases()));
      }
      return "%d cases with %d events: every chain holds. %d erasures were done again. infra/up --data %s starts it."
          .formatted(verified.cases(), verified.events(), forgotten.size(), data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new Refusal("The restored databases refuse: %s.".formatted(e.getMessage()));
    }
  }

  private static void requireEmpty(Path data) throws IOException {
    try (Stream<Path> entries = Files.list(data)) {
      var others =
          entries
              .map(each -> each.getFileName().toString())
              .filter(name -> !List.of("lock", "logs", Ledger.FILE).contains(name))
              .toList();
      if (!others.isEmpty()) {
        throw new Refusal(
            "%s holds data (%s): choose an empty folder with --data, and name its %s by --ledger if it is the newer one."
                .formatted(data, others.getFirst(), Ledger.FILE));
      }
    }
  }

  private static Chains.Verified started(
      DataFolder folder, Ports ports, List<ErasureOrdered> forgotten)
      throws SQLException, IOException {
    var secrets = folder.prepare(false);
    var server = new PostgresServer(folder, secrets, ports.postgres());
    try (var supervisor = new Supervisor(() -> {})) {
      supervisor.start(server.part());
      supervisor.await("PostgreSQL took connections", PATIENCE, server::answers);
      var verified = new Restoring(server, folder.photos()).run(forgotten);
      supervisor.shut();
      supervisor.stop(List.of("postgres"), Duration.ofSeconds(60));
      return verified;
    }
  }
}
