package io.anshao.cases.subject;

import io.anshao.cases.lifecycle.CaseChange;
import io.anshao.cases.lifecycle.CaseProjection;
import io.anshao.cases.lifecycle.domain.CaseEvent;
import io.anshao.cases.lifecycle.domain.Finding;
import io.anshao.cases.lifecycle.domain.Findings;
import io.anshao.cases.lifecycle.domain.Hazard;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Subject;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.penalty.PenaltiesOf;
import io.anshao.cases.penalty.domain.Penalty;
import io.anshao.cases.penalty.domain.PenaltyEvent;
import io.anshao.cases.subject.domain.SubjectKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Keeps whom each case is about and what counts of it, in the transaction of each event. */
final class SubjectRows implements CaseProjection {

  private static final String INSERT =
      """
      insert into case_subject (id, district, registered_at, name, uscc) values (?, ?, ?, ?, ?)""";

  private static final String ESTABLISH =
      "update case_subject set name = ?, uscc = ?, is_established = true where id = ?";

  private static final String FIND = "update case_subject set founded_at = ? where id = ?";

  private static final String MAJOR = "update case_subject set has_major = ? where id = ?";

  private static final String PUNISH = "update case_subject set penalties = ? where id = ?";

  @Override
  public void apply(Connection tx, List<CaseChange> changes) throws SQLException {
    try (var batch = new Batch(tx)) {
      for (var change : changes) {
        for (var recorded : change.events()) {
          batch.take(change, recorded.event());
        }
      }
      batch.run();
    }
  }

  private static final class Batch implements AutoCloseable {

    private final Connection tx;
    private final PreparedStatement insert;
    private final PreparedStatement establish;
    private final PreparedStatement find;
    private final PreparedStatement major;
    private final PreparedStatement punish;

    Batch(Connection tx) throws SQLException {
      this.tx = tx;
      this.insert = tx.prepareStatement(INSERT);
      this.establish = tx.prepareStatement(ESTABLISH);
      this.find = tx.prepareStatement(FIND);
      this.major = tx.prepareStatement(MAJOR);
      this.punish = tx.prepareStatement(PUNISH);
    }

    void take(CaseChange change, Object event) throws SQLException {
      switch (event) {
        case CaseEvent.Registered e -> {
          var tip = e.registration().tip();
          register(change, key(change, tip.subject(), tip.uscc()));
        }
        case CaseEvent.Accepted e -> establish(change, e.subject());
        case CaseEvent.Inspected e -> {
          establish(change, e.subject());
          found(change, e.finding(), e.stamp().at());
          hazards(change);
        }
        case CaseEvent.ReinspectionPassed _, CaseEvent.ReinspectionFailed _ -> hazards(change);
        case PenaltyEvent.PenaltyDecided _, PenaltyEvent.PenaltyRevoked _ -> punish(change);
        default -> {
          // says nothing of the party
        }
      }
    }

    private static SubjectKey key(CaseChange change, Optional<Text> name, Optional<Text> uscc) {
      return SubjectKey.of(name.flatMap(change::words), uscc.flatMap(change::words));
    }

    private void register(CaseChange change, SubjectKey key) throws SQLException {
      var file = change.file();
      insert.setObject(1, file.id());
      insert.setString(2, file.district());
      insert.setObject(3, file.registeredAt().atOffset(ZoneOffset.UTC));
      insert.setString(4, key.name().orElse(null));
      insert.setString(5, key.uscc().orElse(null));
      insert.addBatch();
    }

    private void establish(CaseChange change, Optional<Subject> subject) throws SQLException {
      if (subject.isPresent()) {
        var key = key(change, subject.get().name(), subject.get().uscc());
        establish.setString(1, key.name().orElse(null));
        establish.setString(2, key.uscc().orElse(null));
        establish.setObject(3, change.file().id());
        establish.addBatch();
      }
    }

    private void found(CaseChange change, Finding finding, Instant at) throws SQLException {
      find.setObject(1, finding.needsRectification() ? at.atOffset(ZoneOffset.UTC) : null);
      find.setObject(2, change.file().id());
      find.addBatch();
    }

    private void hazards(CaseChange change) throws SQLException {
      major.setBoolean(
          1,
          Overview.of(change.file().main()).findings().stream()
              .map(Findings::openHazards)
              .flatMap(List::stream)
              .anyMatch(hazard -> hazard.level() == Hazard.Level.MAJOR));
      major.setObject(2, change.file().id());
      major.addBatch();
    }

    private void punish(CaseChange change) throws SQLException {
      var days =
          PenaltiesOf.all(change.file()).stream()
              .filter(penalty -> penalty.stage().isImposed())
              .flatMap(penalty -> penalty.decision().map(Penalty.Decided::on).stream())
              .map(java.sql.Date::valueOf)
              .toArray();
      punish.setArray(1, tx.createArrayOf("date", days));
      punish.setObject(2, change.file().id());
      punish.addBatch();
    }

    void run() throws SQLException {
      for (var statement : List.of(insert, establish, find, major, punish)) {
        statement.executeBatch();
      }
    }

    @Override
    public void close() throws SQLException {
      for (var statement : List.of(insert, establish, find, major, punish)) {
        statement.close();
      }
    }
  }
}
