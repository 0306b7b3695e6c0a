package io.anshao.notify.reveal;

import io.anshao.edge.secret.MasterKey;
import io.anshao.messaging.BackgroundLoop;
import io.anshao.messaging.Database;
import io.anshao.messaging.StopSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * At the first start draws two codes for each district, with which its first two custodians enrol,
 * and hands them out once. Waits for the database as long as it takes.
 */
final class FirstCodes extends BackgroundLoop {

  private static final Logger log = LoggerFactory.getLogger(FirstCodes.class);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private static final String INSERT =
      """
      insert into enrolment_code (district, slot, code_hash) values (?, ?, ?)
      on conflict (district, slot) do nothing""";

  private final Database database;
  private final MasterKey master;
  private final RevealSettings settings;

  FirstCodes(Database database, MasterKey master, RevealSettings settings) {
    super("first-codes");
    this.database = database;
    this.master = master;
    this.settings = settings;
  }

  @Override
  protected void run(StopSignal signal) {
    while (!signal.isGiven()) {
      try (var connection = database.open()) {
        for (var district : settings.districts()) {
          make(connection, district);
        }
        return;
      } catch (SQLException e) {
        log.debug("codes of the first custodians wait for the database: {}", e.getSQLState());
      } catch (IOException e) {
        log.error("the file for codes of the first custodians cannot be written: {}", e.toString());
      }
      signal.isGivenWithin(PAUSE);
    }
  }

  /** Shows them before the commit: a code that is kept and was never shown would be of no use. */
  private void make(Connection tx, String district) throws SQLException, IOException {
    var made = new ArrayList<String>();
    try (var insert = tx.prepareStatement(INSERT)) {
      for (var slot = 1; slot <= 2; slot++) {
        var code = EnrolmentCode.random();
        insert.setString(1, district);
        insert.setInt(2, slot);
        insert.setBytes(3, EnrolmentCode.hash(master, district, code));
        if (insert.executeUpdate() == 1) {
          made.add(code);
        }
      }
    }
    if (!made.isEmpty()) {
      show(
          "首批身份保管员登记码 First custodians of %s: %s (各用一次，交给两个人 each for one person, once)%n"
              .formatted(district, String.join(" / ", made)));
    }
    tx.commit();
  }

  /** Never to the log: logs are kept and shipped. */
  private void show(String codes) throws IOException {
    var file = settings.codesFile();
    if (file == null) {
      System.out.print(codes);
      return;
    }
    if (Files.notExists(file)) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(file, codes, StandardOpenOption.APPEND);
  }
}
