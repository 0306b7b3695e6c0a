package io.anshao.cases.desk;

import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One write in its lane. */
final class DeskWork<R> {

  private final String aggregate;
  private final DeskWrite<R> write;
  private @Nullable R answer;

  DeskWork(String aggregate, DeskWrite<R> write) {
    this.aggregate = aggregate;
    this.write = write;
  }

  String aggregate() {
    return aggregate;
  }

  void run(DeskTransaction tx) throws SQLException {
    answer = write.in(tx);
  }

  /** Of the last run; published to the caller by the lane's completion. */
  R answer() {
    return Objects.requireNonNull(answer, "a desk write answers");
  }
}
