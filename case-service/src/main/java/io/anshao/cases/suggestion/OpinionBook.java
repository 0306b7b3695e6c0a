package io.anshao.cases.suggestion;

import io.anshao.cases.suggestion.domain.Labelled;
import io.anshao.cases.suggestion.domain.Lessons;
import io.anshao.cases.suggestion.domain.SuggestedType;
import io.anshao.messaging.BackgroundLoop;
import io.anshao.messaging.Database;
import io.anshao.messaging.StopSignal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What each district's own accepted cases teach, in memory: learnt at the start, and anew when
 * there are enough more of them or when words of some were erased. One thread learns, one district
 * after the other, so that it never takes more than one core.
 */
final class OpinionBook extends BackgroundLoop {

  private static final Logger log = LoggerFactory.getLogger(OpinionBook.class);
  private static final Duration AGAIN = Duration.ofSeconds(1);

  private final Map<String, Learnt> held = new ConcurrentHashMap<>();
  private final Database database;
  private final OpinionSettings settings;

  OpinionBook(Database database, OpinionSettings settings) {
    super("second-opinion");
    this.database = database;
    this.settings = settings;
  }

  /**
   * How far a district is.
   *
   * @param cases how many there were
   * @param types what they taught, when they were enough
   */
  private record Learnt(long cases, Optional<LearntTypes> types) {}

  /** What the cases of that district say of the words; empty while they are not enough. */
  Optional<SuggestedType> of(String district, String words) {
    return Optional.ofNullable(held.get(district))
        .flatMap(Learnt::types)
        .map(types -> types.of(words));
  }

  /** When a district has one. */
  Lessons lessons() {
    return settings.lessons();
  }

  @Override
  protected void run(StopSignal signal) {
    Duration pause;
    do {
      pause = learnWhatIsNew() ? settings.every() : AGAIN;
    } while (!signal.isGivenWithin(pause));
  }

  /** Whether it could be looked at all. */
  private boolean learnWhatIsNew() {
    try {
      for (var each : counts().entrySet()) {
        if (isOld(each.getKey(), each.getValue())) {
          learn(each.getKey(), each.getValue());
        }
      }
      return true;
    } catch (SQLException e) {
      log.warn("The second opinion waits: SQLState {}", e.getSQLState());
    } catch (RuntimeException e) {
      // without its message, which may hold words of a case
      log.error("The second opinion failed: {} at {}", e.getClass(), e.getStackTrace()[0]);
    }
    return false;
  }

  private boolean isOld(String district, long cases) {
    var learnt = held.get(district);
    return learnt == null
        ? cases >= settings.labels()
        : cases < learnt.cases() || cases >= learnt.cases() + settings.more();
  }

  private Map<String, Long> counts() throws SQLException {
    try (var connection = database.open()) {
      return LabelRows.counts(connection);
    }
  }

  private List<Labelled> latest(String district) throws SQLException {
    try (var connection = database.open()) {
      return LabelRows.latest(connection, district, settings.most());
    }
  }

  private void learn(String district, long cases) throws SQLException {
    var lessons = settings.lessons().from(latest(district));
    var types =
        lessons.isEmpty() ? Optional.<LearntTypes>empty() : Optional.of(LearntTypes.from(lessons));
    held.put(district, new Learnt(cases, types));
    log.info("Learnt types of hazard from {} of {} cases of {}", lessons.size(), cases, district);
  }
}
