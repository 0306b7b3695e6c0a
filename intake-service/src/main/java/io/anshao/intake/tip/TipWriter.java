package io.anshao.intake.tip;

import io.anshao.contracts.tip.Upload;
import io.anshao.intake.tip.TipOutcome.OtherBody;
import io.anshao.intake.tip.TipOutcome.Stored;
import io.anshao.intake.tip.TipOutcome.UploadsGone;
import io.anshao.messaging.lane.BatchWriter;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Writes tips, many in one statement and one commit. A batch holds each {@code Idempotency-Key}
 * once; a key that another batch or another instance has written is answered from what is stored.
 */
final class TipWriter implements BatchWriter<TipWork, TipOutcome> {

  private static final String UNIQUE_VIOLATION = "23505";

  private static final String STORED =
      """
      select key.key_hash, key.body_hash, tip.id, tip.number, tip.district, tip.submitted_at
        from idempotency_key key join tip on tip.id = key.tip_id
       where key.key_hash = any (?)\
      """;

  private final UnaryOperator<TipWork> renumber;

  /**
   * @param renumber the same tip with another random number
   */
  TipWriter(UnaryOperator<TipWork> renumber) {
    this.renumber = renumber;
  }

  private record Known(byte[] bodyHash, Stored answer) {

    TipOutcome answerTo(TipWork work) {
      return MessageDigest.isEqual(bodyHash, work.bodyHash()) ? answer : new OtherBody();
    }
  }

  @Override
  public Object aggregate(TipWork work) {
    return work.keyHash();
  }

  @Override
  public int size(TipWork work) {
    var description = work.tip().description();
    return 2048 + (description == null ? 0 : 6 * description.length());
  }

  @Override
  public List<TipOutcome> write(Connection tx, List<TipWork> batch) throws SQLException {
    var outcomes = new HashMap<UUID, TipOutcome>();
    var rows = rows(tx, batch, outcomes);
    var fresh = TipStatement.execute(tx, rows);
    rows.stream()
        .map(TipRow::work)
        .filter(work -> fresh.contains(work.tipId()))
        .forEach(work -> outcomes.put(work.tipId(), stored(work)));
    answerFromStored(tx, batch, fresh.size(), outcomes);
    return batch.stream().map(work -> outcomes.get(work.tipId())).toList();
  }

  /** What can be written; a tip whose uploads are not there may still be a repeated one. */
  private static List<TipRow> rows(
      Connection tx, List<TipWork> batch, Map<UUID, TipOutcome> outcomes) throws SQLException {
    var uploads = ClaimableUploads.lock(tx, batch);
    var rows = new ArrayList<TipRow>();
    for (var work : batch) {
      var claimed = new ArrayList<Upload>();
      var missing = uploads.claim(work.tip().uploads(), claimed);
      if (missing.isEmpty()) {
        rows.add(TipRow.of(work, claimed));
      } else {
        outcomes.put(work.tipId(), new UploadsGone(missing));
      }
    }
    return rows;
  }

  private static void answerFromStored(
      Connection tx, List<TipWork> batch, int fresh, Map<UUID, TipOutcome> outcomes)
      throws SQLException {
    if (fresh == batch.size()) {
      return;
    }
    var unsure =
        batch.stream().filter(work -> !(outcomes.get(work.tipId()) instanceof Stored)).toList();
    var known = known(tx, unsure);
    for (var work : unsure) {
      var earlier = known.get(work.keyHash());
      if (earlier != null) {
        outcomes.put(work.tipId(), earlier.answerTo(work));
      }
    }
  }

  private static Map<String, Known> known(Connection connection, List<TipWork> works)
      throws SQLException {
    var found = new HashMap<String, Known>();
    try (var select = connection.prepareStatement(STORED)) {
      var keys = works.stream().map(TipWork::keyHash).toArray();
      select.setArray(1, connection.createArrayOf("text", keys));
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          var stored =
              new Stored(
                  rows.getObject(3, UUID.class),
                  rows.getString(4),
                  rows.getString(5),
                  rows.getObject(6, OffsetDateTime.class).toInstant());
          found.put(rows.getString(1), new Known(rows.getBytes(2), stored));
        }
      }
    }
    return found;
  }

  private static Stored stored(TipWork work) {
    return new Stored(
        work.tipId(), work.number(), work.tip().district().code(), work.tip().submittedAt());
  }

  @Override
  public Optional<TipOutcome> lookUp(Connection connection, TipWork work) throws SQLException {
    return Optional.ofNullable(known(connection, List.of(work)).get(work.keyHash()))
        .map(known -> known.answerTo(work));
  }

  /** Two tips of one day drew the same number. */
  @Override
  public Optional<TipOutcome> refused(Connection tx, TipWork work, Exception error)
      throws SQLException {
    return error instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())
        ? Optional.of(write(tx, List.of(renumber.apply(work))).getFirst())
        : Optional.empty();
  }
}
