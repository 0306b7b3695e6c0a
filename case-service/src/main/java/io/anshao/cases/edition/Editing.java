package io.anshao.cases.edition;

import io.anshao.cases.desk.Desk;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.time.BusinessClock;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;

/** Puts other editions in force. */
public final class Editing<E, T> {

  private final EditionTable<E, T> table;
  private final EditionBook<T> book;
  private final Function<String, E> first;
  private final Desk desk;
  private final BusinessClock clock;

  /**
   * Of one table.
   *
   * @param first what was the first edition of a district that none is stored of
   */
  public Editing(
      EditionTable<E, T> table,
      EditionBook<T> book,
      Function<String, E> first,
      Desk desk,
      BusinessClock clock) {
    this.table = table;
    this.book = book;
    this.first = first;
    this.desk = desk;
    this.clock = clock;
  }

  /** What else is written along with an edition. */
  public interface Along {

    /** Nothing. */
    Along NOTHING = _ -> {};

    void write(Connection tx) throws SQLException;
  }

  /**
   * Puts an edition in force; the problem {@code lost-race} names the version that somebody else
   * made meanwhile.
   */
  public Mono<Edition<T>> replace(String district, Replacement by, E body, Along along) {
    return desk.write(
            aggregate(district),
            tx -> {
              var c = tx.connection();
              var now = clock.now(district);
              var stored = table.all(c, district);
              var last =
                  stored.isEmpty()
                      ? table.edition(1, now, first.apply(district))
                      : stored.getLast();
              var next = table.edition(by.seen() + 1, now, body);
              if (last.version() == next.version() && last.body().equals(next.body())) {
                // an earlier run of this very write
                return last;
              }
              if (last.version() != by.seen()) {
                throw changedMeanwhile(last.version());
              }
              if (stored.isEmpty()) {
                table.insert(
                    c, district, 1, first.apply(district), EditionTable.OF_PACK, by.by(), now);
              }
              table.insert(c, district, next.version(), body, by.reason(), by.by(), now);
              along.write(c);
              return next;
            })
        .flatMap(made -> taken(district, made));
  }

  /** One reads one's own write. */
  private Mono<Edition<T>> taken(String district, Edition<T> made) {
    return desk.write(
        aggregate(district),
        tx -> {
          book.look(tx.connection(), district);
          return made;
        });
  }

  private String aggregate(String district) {
    return table.name() + "/" + district;
  }

  private static Problem changedMeanwhile(int version) {
    return Problem.of(
            HttpStatus.CONFLICT,
            "lost-race",
            "已被他人修改，请重新打开。",
            "Somebody else changed this; open it again.")
        .with("version", version);
  }
}
