package io.anshao.cases.exposure;

import io.anshao.cases.exposure.domain.Exposure;
import io.anshao.cases.exposure.domain.ExposureCommand;
import io.anshao.cases.exposure.domain.ExposureDecider;
import io.anshao.cases.exposure.domain.ExposureState;
import io.anshao.cases.exposure.domain.Stage;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.CaseLedger;
import io.anshao.cases.lifecycle.Districts;
import io.anshao.cases.lifecycle.Draft;
import io.anshao.cases.lifecycle.Tracks;
import io.anshao.cases.lifecycle.Words;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.form.Input;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.BatchLoop;
import io.anshao.messaging.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes what was scheduled and takes off what was shown long enough, once each, on any number
 * of instances. What may not be shown any more when its time comes is held back and says why.
 */
final class ExposureTimes extends BatchLoop {

  private static final Logger log = LoggerFactory.getLogger(ExposureTimes.class);
  private static final int AT_ONCE = 50;

  private final CaseLedger ledger;
  private final Tracks tracks;
  private final Districts districts;
  private final ExposureWork work;
  private final ExposureWordCheck words;
  private final BusinessClock clock;

  ExposureTimes(
      Database database,
      CaseLedger ledger,
      Tracks tracks,
      Districts districts,
      ExposureWork work,
      ExposureWordCheck words,
      BusinessClock clock) {
    super("exposure-times", database);
    this.ledger = ledger;
    this.tracks = tracks;
    this.districts = districts;
    this.work = work;
    this.words = words;
    this.clock = clock;
  }

  @Override
  protected boolean step(Connection tx) throws SQLException {
    var times = districts.times(clock);
    var ids = work.due(tx, times, AT_ONCE);
    for (var id : ids) {
      var file = ledger.lock(tx, List.of(id)).get(id);
      var now = times.in(file.district());
      var before = tx.setSavepoint();
      try {
        move(tx, file, now);
      } catch (SQLException | RuntimeException e) {
        if (Database.isInfrastructure(e)) {
          throw e;
        }
        tx.rollback(before);
        // without its message, which may hold words of the case
        log.error("exposures of case {} stay: {} at {}", id, e.getClass(), e.getStackTrace()[0]);
        work.putOff(tx, id, now);
      }
    }
    return !ids.isEmpty();
  }

  private void move(Connection tx, CaseFile file, Instant now) throws SQLException {
    var state = file.state(ExposureTrack.NAME, ExposureState.class, ExposureState.NONE);
    var stamp = file.stamp(now, Actor.SYSTEM);
    var due =
        state.last(each -> ExposureWork.next(each).filter(at -> !at.isAfter(now)).isPresent());
    if (due.isEmpty()) {
      work.write(tx, file);
      return;
    }
    var decision =
        due.get().stage() == Stage.SCHEDULED
            ? published(tx, file, state, due.get(), stamp)
            : ExposureDecider.decide(
                state, new ExposureCommand.Expire(stamp, Optional.of(due.get().id())));
    var draft = Draft.ofAccepted(file, ExposureTrack.NAME, decision, new Words());
    if (draft.isPresent()) {
      ledger.append(tx, List.of(draft.get()));
    } else {
      work.putOff(tx, file.id(), now);
    }
  }

  /** As a person would publish it: by the same rules, those of other tracks and the same scan. */
  private Decision<?> published(
      Connection tx, CaseFile file, ExposureState state, Exposure of, Stamp stamp)
      throws SQLException {
    var input = new Input(Map.of("exposure", of.id().toString()));
    var decision =
        tracks
            .command(ExposureSteps.PUBLISH)
            .orElseThrow()
            .decide(file, Optional.empty(), Set.of(), stamp, input);
    var refusal =
        decision instanceof Decision.Refused<?>(var why)
            ? Optional.of(why)
            : words.standsAgainst(tx, file, of.wording());
    return refusal
        .map(Refusal::code)
        .<Decision<?>>map(why -> held(state, of, stamp, why))
        .orElse(decision);
  }

  private static Decision<?> held(ExposureState state, Exposure of, Stamp stamp, String why) {
    return ExposureDecider.decide(
        state, new ExposureCommand.Hold(stamp, Optional.of(of.id()), why));
  }
}
