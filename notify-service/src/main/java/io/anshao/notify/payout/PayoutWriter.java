package io.anshao.notify.payout;

import io.anshao.edge.seal.Hpke;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.lane.BatchWriter;
import io.anshao.messaging.outbox.Outbox;
import io.anshao.notify.contact.SealedPayee;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes what finance does, under the lock of the payout; each key does one thing. */
final class PayoutWriter implements BatchWriter<PayoutWork, PayoutOutcome> {

  private static final String LOCK =
      """
      select p.status, p.told, p.awarded_at, c.payee_key_id, c.payee_enc, c.payee_ciphertext, c.payee_key_hash
        from payout p join contact c on c.tip_id = p.tip_id and c.payee_key_hash = p.claim
       where p.district = ? and p.reward_no = ?
         for update of p""";

  private final PayoutSteps steps;
  private final int openingsPerDay;

  /**
   * @param openingsPerDay how many payees one person may look at on one day
   */
  PayoutWriter(Outbox outbox, int openingsPerDay) {
    this.steps = new PayoutSteps(outbox);
    this.openingsPerDay = openingsPerDay;
  }

  /** A payout under its lock. */
  private record Locked(String status, int told, LocalDate awardedOn, SealedPayee payee) {}

  @Override
  public Object aggregate(PayoutWork work) {
    return work.by().district() + "/" + work.rewardNo();
  }

  @Override
  public List<PayoutOutcome> write(Connection tx, List<PayoutWork> batch) throws SQLException {
    var outcomes = new ArrayList<PayoutOutcome>();
    for (var work : batch) {
      outcomes.add(write(tx, work));
    }
    return outcomes;
  }

  private PayoutOutcome write(Connection tx, PayoutWork work) throws SQLException {
    var locked = lock(tx, work);
    var earlier = lookUp(tx, work);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    if (locked == null) {
      return new PayoutOutcome.NotThere();
    }
    if (!locked.status().equals("waiting")) {
      return new PayoutOutcome.NotWaiting();
    }
    return switch (work.doing()) {
      case PayoutWork.Open _ when PayoutSteps.openingsOnDayOf(tx, work) >= openingsPerDay ->
          new PayoutOutcome.OverLimit();
      case PayoutWork.Open _ -> {
        steps.insert(tx, work);
        yield new PayoutOutcome.Opened(locked.payee());
      }
      case PayoutWork.Pay pay when pay.on().isBefore(locked.awardedOn()) ->
          new PayoutOutcome.TooEarly();
      case PayoutWork.Pay _, PayoutWork.Return _ -> {
        steps.insert(tx, work);
        steps.settle(tx, work, locked.told() + 1);
        yield new PayoutOutcome.Noted();
      }
    };
  }

  private static @Nullable Locked lock(Connection tx, PayoutWork work) throws SQLException {
    try (var select = tx.prepareStatement(LOCK)) {
      select.setString(1, work.by().district());
      select.setString(2, work.rewardNo());
      try (var rows = select.executeQuery()) {
        return rows.next() ? locked(rows) : null;
      }
    }
  }

  private static Locked locked(ResultSet row) throws SQLException {
    return new Locked(
        row.getString(1),
        row.getInt(2),
        row.getObject(3, OffsetDateTime.class)
            .atZoneSameInstant(BusinessClock.SHANGHAI)
            .toLocalDate(),
        new SealedPayee(
            row.getString(4), new Hpke.Sealed(row.getBytes(5), row.getBytes(6)), row.getBytes(7)));
  }

  @Override
  public Optional<PayoutOutcome> lookUp(Connection connection, PayoutWork work)
      throws SQLException {
    return steps.isKnown(connection, work).map(PayoutWriter::earlier);
  }

  private static PayoutOutcome earlier(boolean isSame) {
    return isSame ? new PayoutOutcome.Noted() : new PayoutOutcome.KeyUsed();
  }
}
