package io.anshao.intake.tip;

import io.anshao.intake.tip.FindingsWork.Outcome;
import io.anshao.messaging.lane.BatchWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Writes all findings of an inspection as tips, or none of them. */
final class FindingsWriter implements BatchWriter<FindingsWork, Outcome> {

  private static final String UNIQUE_VIOLATION = "23505";

  private final TipWriter tips;
  private final UnaryOperator<TipWork> renumber;

  /**
   * @param renumber the same tip with another random number
   */
  FindingsWriter(UnaryOperator<TipWork> renumber) {
    this.tips = new TipWriter(renumber);
    this.renumber = renumber;
  }

  @Override
  public Object aggregate(FindingsWork work) {
    return work.tips().getFirst().keyHash();
  }

  @Override
  public int size(FindingsWork work) {
    return work.tips().stream().mapToInt(tips::size).sum();
  }

  @Override
  public List<Outcome> write(Connection tx, List<FindingsWork> batch) throws SQLException {
    var outcomes = new ArrayList<Outcome>();
    for (var work : batch) {
      var before = tx.setSavepoint();
      var outcome = new Outcome(tips.write(tx, work.tips()));
      if (outcome.isStored()) {
        tx.releaseSavepoint(before);
      } else {
        tx.rollback(before);
      }
      outcomes.add(outcome);
    }
    return outcomes;
  }

  @Override
  public Optional<Outcome> lookUp(Connection connection, FindingsWork work) throws SQLException {
    var found = new ArrayList<TipOutcome>();
    for (var tip : work.tips()) {
      tips.lookUp(connection, tip).ifPresent(found::add);
    }
    return found.size() == work.tips().size()
        ? Optional.of(new Outcome(List.copyOf(found)))
        : Optional.empty();
  }

  /** One of them drew the number of another tip of that day. */
  @Override
  public Optional<Outcome> refused(Connection tx, FindingsWork work, Exception error)
      throws SQLException {
    if (error instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
      var again = new FindingsWork(work.tips().stream().map(renumber).toList());
      return Optional.of(write(tx, List.of(again)).getFirst());
    }
    return Optional.empty();
  }
}
