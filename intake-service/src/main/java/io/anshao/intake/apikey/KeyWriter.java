package io.anshao.intake.apikey;

import io.anshao.messaging.lane.BatchWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes about keys. The answer says whether the key is as the work wants it. */
final class KeyWriter implements BatchWriter<KeyWork, Boolean> {

  private static final String MAKE =
      """
      insert into api_key (id, district, name, made_by, made_on, key_hash, request_hash)
      values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing\
      """;

  private static final String MADE = "select 1 from api_key where id = ? and request_hash = ?";

  private static final String USE =
      """
      update api_key set last_used_on = ?
       where id = ? and (last_used_on is null or last_used_on < ?)\
      """;

  private static final String REVOKE =
      "update api_key set revoked_on = coalesce(revoked_on, ?) where id = ? and district = ?";

  @Override
  public Object aggregate(KeyWork work) {
    return work.id();
  }

  @Override
  public List<Boolean> write(Connection tx, List<KeyWork> batch) throws SQLException {
    var answers = new ArrayList<Boolean>();
    for (var work : batch) {
      answers.add(
          switch (work) {
            case KeyWork.Make made -> make(tx, made);
            case KeyWork.Use use -> use(tx, use);
            case KeyWork.Revoke revoke -> revoke(tx, revoke);
          });
    }
    return answers;
  }

  private static boolean make(Connection tx, KeyWork.Make made) throws SQLException {
    try (var insert = tx.prepareStatement(MAKE)) {
      insert.setObject(1, made.id());
      insert.setString(2, made.district());
      insert.setString(3, made.name());
      insert.setObject(4, made.by());
      insert.setObject(5, made.on());
      insert.setBytes(6, made.hash());
      insert.setBytes(7, made.requestHash());
      return insert.executeUpdate() == 1 || isMade(tx, made);
    }
  }

  private static boolean isMade(Connection connection, KeyWork.Make made) throws SQLException {
    try (var select = connection.prepareStatement(MADE)) {
      select.setObject(1, made.id());
      select.setBytes(2, made.requestHash());
      try (var rows = select.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static boolean use(Connection tx, KeyWork.Use use) throws SQLException {
    try (var update = tx.prepareStatement(USE)) {
      update.setObject(1, use.on());
      update.setObject(2, use.id());
      update.setObject(3, use.on());
      update.executeUpdate();
      return true;
    }
  }

  private static boolean revoke(Connection tx, KeyWork.Revoke revoke) throws SQLException {
    try (var update = tx.prepareStatement(REVOKE)) {
      update.setObject(1, revoke.on());
      update.setObject(2, revoke.id());
      update.setString(3, revoke.district());
      return update.executeUpdate() == 1;
    }
  }

  /** Only making must not be done twice; the others may be. */
  @Override
  public Optional<Boolean> lookUp(Connection connection, KeyWork work) throws SQLException {
    return work instanceof KeyWork.Make made && isMade(connection, made)
        ? Optional.of(true)
        : Optional.empty();
  }
}
