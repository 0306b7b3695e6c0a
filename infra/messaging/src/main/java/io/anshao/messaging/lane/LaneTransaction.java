package io.anshao.messaging.lane;

import io.anshao.messaging.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The lane's connection and what is done when a write on it does not go through. */
final class LaneTransaction<W, R> implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(LaneTransaction.class);

  /**
   * A batch that met an error of the database is tried again so often, while its callers still
   * wait.
   */
  private static final int TRIES = 3;

  private static final long PAUSE_NANOS = 50_000_000;

  private final String lane;
  private final BatchWriter<W, R> writer;
  private final Database database;
  private final Runnable afterCommit;
  private @Nullable Session session;

  LaneTransaction(String lane, BatchWriter<W, R> writer, Database database, Runnable afterCommit) {
    this.lane = lane;
    this.writer = writer;
    this.database = database;
    this.afterCommit = afterCommit;
  }

  /**
   * Writes all and answers each; returns when every one is answered. Never throws for an error of a
   * work.
   */
  void writeAll(List<Pending<W, R>> batch) {
    var left = batch;
    SQLException last = null;
    for (int attempt = 0; attempt < TRIES && !left.isEmpty(); attempt++) {
      if (attempt > 0) {
        LockSupport.parkNanos(PAUSE_NANOS << attempt);
        left = dropPast(left);
      }
      try {
        write(left);
        return;
      } catch (LostInCommit e) {
        left = answerCommitted(left, e.lost);
        last = e.cause;
      } catch (SQLException e) {
        close();
        left = left.stream().filter(p -> !p.answer().isDone()).toList();
        last = e;
      }
    }
    if (!left.isEmpty()) {
      log.warn("lane {}: {} works turned away, SQLState {}", lane, left.size(), stateOf(last));
      var unavailable = new LaneUnavailable(lane, last == null ? new SQLException() : last);
      left.forEach(p -> p.fail(unavailable));
    }
  }

  /** A caller that waits no longer is not written after it was told so. */
  private List<Pending<W, R>> dropPast(List<Pending<W, R>> batch) {
    var now = System.nanoTime();
    batch.stream()
        .filter(p -> p.isPast(now))
        .forEach(p -> p.fail(new LaneUnavailable(lane, "waited too long")));
    return batch.stream().filter(p -> !p.isPast(now)).toList();
  }

  private void write(List<Pending<W, R>> batch) throws SQLException, LostInCommit {
    var open = session();
    List<R> answers;
    try {
      answers = writer.write(open.connection, batch.stream().map(Pending::work).toList());
      requireOnePerWork(answers, batch);
      commit(open);
    } catch (SQLException | RuntimeException | Error e) {
      if (Database.isInfrastructure(e)) {
        throw asSql(e);
      }
      open.connection.rollback();
      bisect(batch, asException(e));
      return;
    }
    for (int i = 0; i < batch.size(); i++) {
      batch.get(i).answer().complete(answers.get(i));
    }
  }

  private static void requireOnePerWork(List<?> answers, List<?> batch) {
    if (answers.size() != batch.size()) {
      throw new IllegalStateException(answers.size() + " answers to " + batch.size() + " works");
    }
  }

  private void bisect(List<Pending<W, R>> batch, Exception error)
      throws SQLException, LostInCommit {
    if (batch.size() == 1) {
      refuse(batch.getFirst(), error);
      return;
    }
    var middle = batch.size() / 2;
    for (var half : List.of(batch.subList(0, middle), batch.subList(middle, batch.size()))) {
      write(half);
    }
  }

  private void refuse(Pending<W, R> pending, Exception error) throws SQLException, LostInCommit {
    var open = session();
    Optional<R> answer;
    try {
      answer = writer.refused(open.connection, pending.work(), error);
      commit(open);
    } catch (SQLException | RuntimeException | Error e) {
      if (Database.isInfrastructure(e)) {
        throw asSql(e);
      }
      open.connection.rollback();
      pending.fail(asException(e));
      return;
    }
    answer.ifPresentOrElse(pending.answer()::complete, () -> pending.fail(error));
  }

  private void commit(Session open) throws SQLException, LostInCommit {
    try {
      open.commit();
    } catch (SQLException e) {
      if (!Database.isInfrastructure(e)) {
        throw e; // a constraint that is checked at the end: nothing was committed
      }
      session = null;
      open.closeQuietly();
      throw new LostInCommit(open, e);
    }
    afterCommit.run();
  }

  /**
   * The connection broke in COMMIT: nobody told us whether it happened. The old session is ended
   * first, so that it cannot commit after we looked.
   */
  private List<Pending<W, R>> answerCommitted(List<Pending<W, R>> batch, Session lost) {
    var left = new ArrayList<Pending<W, R>>();
    try {
      var open = session();
      lost.endIn(open.connection);
      for (var pending : batch) {
        if (!pending.answer().isDone()) {
          writer
              .lookUp(open.connection, pending.work())
              .ifPresentOrElse(pending.answer()::complete, () -> left.add(pending));
        }
      }
      open.commit();
      return left;
    } catch (SQLException e) {
      close();
      log.warn("lane {}: unknown outcome of a commit, SQLState {}", lane, e.getSQLState());
      var unavailable = new LaneUnavailable(lane, e);
      batch.forEach(p -> p.fail(unavailable));
      return List.of();
    }
  }

  private Session session() throws SQLException {
    var open = session;
    if (open == null) {
      open = Session.open(database);
      session = open;
    }
    return open;
  }

  @Override
  public void close() {
    if (session != null) {
      session.closeQuietly();
      session = null;
    }
  }

  /** An error of the program must not end the lane: everyone else still writes through it. */
  static Exception asException(Throwable e) {
    return e instanceof Exception exception ? exception : new IllegalStateException(e);
  }

  private static SQLException asSql(Throwable e) {
    return e instanceof SQLException sql ? sql : new SQLException(e);
  }

  private static @Nullable String stateOf(@Nullable SQLException e) {
    return e == null ? null : e.getSQLState();
  }

  /**
   * A connection and the server process behind it.
   *
   * @param hasStandby whether a commit waits until a synchronous standby has it
   */
  private record Session(Connection connection, int pid, String startedAt, boolean hasStandby) {

    private static final String WHO =
        """
        select pid, backend_start::text, current_setting('synchronous_standby_names') <> ''
          from pg_stat_activity where pid = pg_backend_pid()""";

    /**
     * A commit whose wait for the standby is cut short by a time-out counts as done, though it may
     * be lost with this server; one that wrote nothing does not wait at all, though what it read
     * may be lost.
     */
    private static final String WAIT_FOR_STANDBY =
        "select pg_current_xact_id(), set_config('statement_timeout', '0', true)";

    static Session open(Database database) throws SQLException {
      var connection = database.open();
      try (var rows = connection.createStatement().executeQuery(WHO)) {
        rows.next();
        var session =
            new Session(connection, rows.getInt(1), rows.getString(2), rows.getBoolean(3));
        connection.commit();
        return session;
      } catch (SQLException e) {
        connection.close();
        throw e;
      }
    }

    /** What is committed is on the standby too, if there is one. */
    void commit() throws SQLException {
      if (hasStandby) {
        try (var statement = connection.createStatement()) {
          statement.execute(WAIT_FOR_STANDBY);
        }
      }
      connection.commit();
    }

    void endIn(Connection other) throws SQLException {
      var sql =
          "select pg_terminate_backend(pid, 4000) from pg_stat_activity"
              + " where pid = ? and backend_start::text = ?";
      try (var statement = other.prepareStatement(sql)) {
        statement.setInt(1, pid);
        statement.setString(2, startedAt);
        try (var rows = statement.executeQuery()) {
          if (rows.next() && !rows.getBoolean(1)) {
            throw new SQLException("the lost session does not end", "57014");
          }
        }
      }
    }

    void closeQuietly() {
      try {
        connection.close();
      } catch (SQLException e) {
        log.debug("closing a broken connection: SQLState {}", e.getSQLState());
      }
    }
  }

  private static final class LostInCommit extends Exception {
    private final transient Session lost;
    private final transient SQLException cause;

    LostInCommit(Session lost, SQLException cause) {
      super(cause);
      this.lost = lost;
      this.cause = cause;
    }
  }
}
