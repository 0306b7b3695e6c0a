package io.anshao.notify.desk;

import io.anshao.messaging.lane.BatchWriter;
import io.anshao.messaging.lane.Lanes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Hands rare writes to their lane. An answer comes after the commit. */
public final class Desk {

  private final Lanes<Work<?>, Boolean> lanes;

  Desk(Lanes<Work<?>, Boolean> lanes) {
    this.lanes = lanes;
  }

  /**
   * Writes once subscribed to.
   *
   * @param aggregate what is written to: writes of one aggregate come one after the other
   * @return the answer, or what the write threw
   */
  public <R> Mono<R> write(String aggregate, DeskWrite<R> write) {
    return Mono.defer(
        () -> {
          var work = new Work<>(aggregate, write);
          return lanes.submit(work).map(_ -> work.answer());
        });
  }

  /** One write in its lane. */
  static final class Work<R> {

    private final String aggregate;
    private final DeskWrite<R> write;
    private @Nullable R answer;

    Work(String aggregate, DeskWrite<R> write) {
      this.aggregate = aggregate;
      this.write = write;
    }

    void run(Connection tx) throws SQLException {
      answer = write.in(tx);
    }

    /** Of the last run; published to the caller by the lane's completion. */
    R answer() {
      return Objects.requireNonNull(answer, "a desk write answers");
    }
  }

  /** Runs the writes of a batch one after the other. */
  static final class Writer implements BatchWriter<Work<?>, Boolean> {

    @Override
    public Object aggregate(Work<?> work) {
      return work.aggregate;
    }

    @Override
    public List<Boolean> write(Connection tx, List<Work<?>> batch) throws SQLException {
      var answers = new ArrayList<Boolean>();
      for (var work : batch) {
        work.run(tx);
        answers.add(true);
      }
      return answers;
    }

    /** Unknown: the write runs again and finds what it left. */
    @Override
    public Optional<Boolean> lookUp(Connection connection, Work<?> work) {
      return Optional.empty();
    }
  }
}
