package io.anshao.cases.desk;

import io.anshao.messaging.lane.BatchWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs the writes of a batch one after the other. */
final class DeskWriter implements BatchWriter<DeskWork<?>, Boolean> {

  @Override
  public Object aggregate(DeskWork<?> work) {
    return work.aggregate();
  }

  @Override
  public List<Boolean> write(Connection tx, List<DeskWork<?>> batch) throws SQLException {
    var open = DeskTransaction.on(tx);
    var answers = new ArrayList<Boolean>();
    for (var work : batch) {
      work.run(open);
      answers.add(true);
    }
    return answers;
  }

  /** Unknown: the write runs again and finds what it left. */
  @Override
  public Optional<Boolean> lookUp(Connection connection, DeskWork<?> work) {
    return Optional.empty();
  }
}
