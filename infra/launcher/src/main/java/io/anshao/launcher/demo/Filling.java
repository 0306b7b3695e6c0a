package io.anshao.launcher.demo;

import io.anshao.launcher.Refusal;
import io.anshao.launcher.folder.DataFolder;
import io.anshao.launcher.folder.Private;
import io.anshao.launcher.folder.Secrets;
import io.anshao.launcher.postgres.Databases;
import io.anshao.launcher.postgres.PostgresServer;
import io.anshao.launcher.supervision.Jvm;
import io.anshao.launcher.tls.LocalAuthority;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** Whether a folder is to be filled with the demo, and the process that does it. */
public final class Filling {

  private static final int SOME_STOPPED = 3;

  private final DataFolder folder;
  private final Secrets secrets;

  /** The filling of that folder. */
  public Filling(DataFolder folder, Secrets secrets) {
    this.folder = folder;
    this.secrets = secrets;
  }

  /** Whether it was filled before: then there is nothing to do. */
  public boolean isDone() {
    return Files.exists(mark());
  }

  /**
   * Makes sure that no real tip gets mixed up with invented ones.
   *
   * @throws Refusal when there is any tip
   */
  public void requireEmpty(PostgresServer postgres) {
    try (var connection = postgres.connect(Databases.nameOf("intake"));
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select exists (select 1 from outbox where topic like '%tips%')")) {
      if (rows.next() && rows.getBoolean(1)) {
        throw new Refusal(
            "%s holds tips, and --demo never mixes invented ones with them: choose another folder with --data, or forget this one with --fresh."
                .formatted(folder.path()));
      }
    } catch (SQLException e) {
      throw new Refusal("Intake's database does not answer: %s.".formatted(e.getMessage()));
    }
  }

  /**
   * Fills the platform; takes about two minutes.
   *
   * @throws Refusal when that fails as a whole
   */
  public void fill(String intake, String cases) {
    System.out.println("Filling the demo: eight weeks of an invented district …");
    var process =
        Jvm.process(
            folder.path(),
            "demo",
            Jvm.Compiler.QUICK,
            Stream.concat(
                    Stream.of("-Xmx192m", "-Djava.awt.headless=true"),
                    LocalAuthority.trustOptions().stream())
                .toList(),
            List.of(
                Demo.class.getName(),
                intake,
                cases,
                secrets.accounts().toString(),
                secrets.apiKeys().toString(),
                folder.clock().toString()));
    try {
      var code = process.inheritIO().start().waitFor();
      if (code != 0 && code != SOME_STOPPED) {
        throw new Refusal("The demo could not be made; what stands above says why.");
      }
      Private.write(mark(), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal("Anshao was stopped while the demo was being made.");
    }
  }

  private Path mark() {
    return folder.path().resolve("demo");
  }
}
