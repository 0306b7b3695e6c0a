package io.anshao.notify.reveal;

import io.anshao.edge.secret.MasterKey;
import io.anshao.messaging.BackgroundLoop;
import io.anshao.messaging.Database;
import io.anshao.messaging.StopSignal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * At the first start draws two codes for each district, with which its first two custodians enrol,
 * and prints them once. Waits for the database as long as it takes.
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
  private final List<String> districts;

  FirstCodes(Database database, MasterKey master, List<String> districts) {
    super("first-codes");
    this.database = database;
    this.master = master;
    this.districts = List.copyOf(districts);
  }

  @Override
  protected void run(StopSignal signal) {
    while (!signal.isGiven()) {
      try (var connection = database.open()) {
        for (var district : districts) {
          make(connection, district);
        }
        return;
      } catch (SQLException e) {
        log.debug("codes of the first custodians wait for the database: {}", e.getSQLState());
        signal.isGivenWithin(PAUSE);
      }
    }
  }

  /** Prints before the commit: a code that is kept and was never shown would be of no use. */
  private void make(Connection tx, String district) throws SQLException {
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
      print(district, made);
    }
    tx.commit();
  }

  /** To the console and not to the log: logs are kept and shipped. */
  private static void print(String district, List<String> codes) {
    System.out.printf(
        "首批身份保管员登记码 First custodians of %s: %s (各用一次，交给两个人 each for one person, once)%n",
        district, String.join(" / ", codes));
  }
}
