package io.anshao.notify.reveal;

import io.anshao.edge.seal.RevealSealing;
import io.anshao.messaging.lane.BatchWriter;
import io.anshao.notify.contact.SealedContact;
import io.anshao.notify.key.KeyRing;
import io.anshao.notify.reveal.RevealWork.Approve;
import io.anshao.notify.reveal.RevealWork.Fetch;
import io.anshao.notify.reveal.RevealWork.Refuse;
import io.anshao.notify.reveal.RevealWork.Request;
import io.anshao.notify.reveal.domain.Reveal;
import io.anshao.notify.reveal.domain.RevealCommand;
import io.anshao.notify.reveal.domain.RevealDecider;
import io.anshao.notify.reveal.domain.Verdict;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is done with requests, under the lock of the request and then, when a custodian
 * agrees, of their key. Each Idempotency-Key does one thing.
 */
final class RevealWriter implements BatchWriter<RevealWork, RevealOutcome> {

  private final RevealSteps steps;
  private final KeyRing keys;
  private final int perDay;

  RevealWriter(RevealSteps steps, KeyRing keys, int perDay) {
    this.steps = steps;
    this.keys = keys;
    this.perDay = perDay;
  }

  @Override
  public Object aggregate(RevealWork work) {
    return work.doing() instanceof Request ? work.keyHash() : work.requestId();
  }

  @Override
  public List<RevealOutcome> write(Connection tx, List<RevealWork> batch) throws SQLException {
    var outcomes = new ArrayList<RevealOutcome>();
    for (var work : batch) {
      outcomes.add(write(tx, work));
    }
    return outcomes;
  }

  private RevealOutcome write(Connection tx, RevealWork work) throws SQLException {
    var locked = RevealRows.lock(tx, work.by().district(), work.requestId());
    var earlier = lookUp(tx, work);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    if (work.doing() instanceof Request request) {
      return request(tx, work, request);
    }
    return locked.isEmpty() ? new RevealOutcome.NotThere() : decide(tx, work, locked.get());
  }

  private RevealOutcome request(Connection tx, RevealWork work, Request request)
      throws SQLException {
    if (RevealRows.contact(tx, work.by().district(), request.tipId()).isEmpty()) {
      return new RevealOutcome.NoContact();
    }
    var row = RevealRow.of(work, request);
    RevealRows.insert(tx, work.by().district(), row);
    steps.append(tx, work, row, null);
    return new RevealOutcome.Noted(row);
  }

  private RevealOutcome decide(Connection tx, RevealWork work, RevealRow row) throws SQLException {
    var by = work.by().person();
    return switch (work.doing()) {
      case Approve(var signature) -> approve(tx, work, row, signature);
      case Refuse _ ->
          switch (RevealDecider.decide(row.state(), new RevealCommand.Refuse(by, work.at()))) {
            case Verdict.Denied(var why) -> new RevealOutcome.Denied(why);
            case Verdict.Granted(var after) -> note(tx, work, row, after, null);
          };
      case Fetch _ ->
          switch (RevealDecider.decide(row.state(), new RevealCommand.Fetch(by, work.at()))) {
            case Verdict.Denied(var why) -> new RevealOutcome.Denied(why);
            case Verdict.Granted(var after) -> serve(tx, work, row, after);
          };
      case Request _ -> new RevealOutcome.KeyUsed();
    };
  }

  private RevealOutcome approve(Connection tx, RevealWork work, RevealRow row, byte[] signature)
      throws SQLException {
    var by = work.by();
    var own = CustodianRows.lockCurrent(tx, by.district(), by.person());
    if (own.isEmpty()) {
      return new RevealOutcome.NoKey();
    }
    var today = RevealSteps.approvalsOnDayOf(tx, by.person(), work.at());
    var command =
        new RevealCommand.Approve(
            by.person(), work.at(), own.get().key(), signature, today, perDay);
    return switch (RevealDecider.decide(row.state(), command)) {
      case Verdict.Denied(var why) -> new RevealOutcome.Denied(why);
      case Verdict.Granted(var after) -> note(tx, work, row, after, own.get().id());
    };
  }

  private RevealOutcome note(
      Connection tx, RevealWork work, RevealRow row, Reveal after, @Nullable UUID custodianKey)
      throws SQLException {
    var moved = row.moved(after);
    RevealRows.move(tx, moved);
    steps.append(tx, work, moved, custodianKey);
    return new RevealOutcome.Noted(moved);
  }

  /** Opens and seals again in memory; what cannot be opened is not served and stays to be. */
  private RevealOutcome serve(Connection tx, RevealWork work, RevealRow row, Reveal after)
      throws SQLException {
    var contact = RevealRows.contact(tx, work.by().district(), row.tipId());
    if (contact.isEmpty()) {
      return new RevealOutcome.NoContact();
    }
    var served = sealedAgain(contact.get(), row);
    if (served.isEmpty()) {
      return new RevealOutcome.Unreadable();
    }
    note(tx, work, row, after, null);
    return served.get();
  }

  private Optional<RevealOutcome> sealedAgain(SealedContact contact, RevealRow row) {
    try {
      return keys.open(contact)
          .map(
              clear ->
                  new RevealOutcome.Served(
                      contact.kind(), RevealSealing.seal(row.id(), row.publicKey(), clear)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<RevealOutcome> lookUp(Connection connection, RevealWork work)
      throws SQLException {
    var taken = RevealSteps.known(connection, work.keyHash());
    return taken.isEmpty() ? Optional.empty() : Optional.of(earlier(connection, work, taken.get()));
  }

  /** Another instance may have written the same between our look and our insert. */
  @Override
  public Optional<RevealOutcome> refused(Connection tx, RevealWork work, Exception error)
      throws SQLException {
    return lookUp(tx, work);
  }

  private static RevealOutcome earlier(
      Connection connection, RevealWork work, RevealSteps.Taken taken) throws SQLException {
    var row = RevealRows.find(connection, work.by().district(), taken.requestId());
    return row.isPresent() && taken.isBy(work) && isSame(row.get(), work)
        ? new RevealOutcome.Noted(row.get())
        : new RevealOutcome.KeyUsed();
  }

  private static boolean isSame(RevealRow row, RevealWork work) {
    return work.doing() instanceof Request request
        ? row.tipId().equals(request.tipId())
            && row.purpose().equals(request.purpose().code())
            && row.reason().equals(request.reason())
            && row.key().equals(request.key())
        : row.id().equals(work.requestId());
  }
}
