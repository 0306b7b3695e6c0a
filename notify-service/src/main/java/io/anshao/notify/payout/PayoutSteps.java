package io.anshao.notify.payout;

import io.anshao.contracts.delivery.PayoutSettled;
import io.anshao.contracts.delivery.PayoutSettled.Outcome;
import io.anshao.contracts.notice.RewardAwarded;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.outbox.Outbox;
import io.anshao.messaging.outbox.OutboxRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The trail of what finance did, and what case-service is told of it: the number of the reward. */
final class PayoutSteps {

  private static final String SOURCE = "/anshao/notify";

  private static final String INSERT =
      """
      insert into payout_step (district, reward_no, kind, person, at, paid_on, voucher, reason, key_hash)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  private static final String SETTLE =
      """
      update payout set status = ?, told = ?, paid_on = ?, voucher = ?
       where district = ? and reward_no = ?""";

  private static final String KNOWN =
      "select district, reward_no, kind from payout_step where key_hash = ?";

  private static final String COUNT =
      "select count(*) from payout_step where kind = 'opened' and person = ? and at >= ?";

  private final Outbox outbox;

  PayoutSteps(Outbox outbox) {
    this.outbox = outbox;
  }

  void insert(Connection tx, PayoutWork work) throws SQLException {
    var pay = pay(work);
    try (var insert = tx.prepareStatement(INSERT)) {
      insert.setString(1, work.by().district());
      insert.setString(2, work.rewardNo());
      insert.setString(3, work.doing().kind());
      insert.setObject(4, work.by().person());
      insert.setObject(5, work.at().atOffset(ZoneOffset.UTC));
      insert.setObject(6, pay.map(PayoutWork.Pay::on).orElse(null));
      insert.setString(7, pay.map(PayoutWork.Pay::voucher).orElse(null));
      insert.setString(8, work.doing() instanceof PayoutWork.Return(var reason) ? reason : null);
      insert.setString(9, work.keyHash());
      insert.executeUpdate();
    }
  }

  /** How many payees the person looked at on the day of the work. */
  static int openingsOnDayOf(Connection tx, PayoutWork work) throws SQLException {
    var midnight =
        work.at()
            .atZone(BusinessClock.SHANGHAI)
            .toLocalDate()
            .atStartOfDay(BusinessClock.SHANGHAI)
            .toOffsetDateTime();
    try (var select = tx.prepareStatement(COUNT)) {
      select.setObject(1, work.by().person());
      select.setObject(2, midnight);
      try (var rows = select.executeQuery()) {
        return rows.next() ? rows.getInt(1) : 0;
      }
    }
  }

  /**
   * Ends the payment and tells of it.
   *
   * @param told how often case-service was told, with this
   */
  void settle(Connection tx, PayoutWork work, int told) throws SQLException {
    var pay = pay(work);
    try (var update = tx.prepareStatement(SETTLE)) {
      update.setString(1, work.doing().kind());
      update.setInt(2, told);
      update.setObject(3, pay.map(PayoutWork.Pay::on).orElse(null));
      update.setString(4, pay.map(PayoutWork.Pay::voucher).orElse(null));
      update.setString(5, work.by().district());
      update.setString(6, work.rewardNo());
      update.executeUpdate();
    }
    outbox.append(tx, List.of(record(work, pay, told)));
  }

  private static Optional<PayoutWork.Pay> pay(PayoutWork work) {
    return work.doing() instanceof PayoutWork.Pay pay ? Optional.of(pay) : Optional.empty();
  }

  private static OutboxRecord record(PayoutWork work, Optional<PayoutWork.Pay> pay, int told) {
    var district = work.by().district();
    return OutboxRecord.of(
        SOURCE,
        new PayoutSettled(
            district,
            work.rewardNo(),
            pay.isPresent() ? Outcome.PAID : Outcome.RETURNED,
            pay.map(PayoutWork.Pay::on).orElse(null),
            work.at()),
        RewardAwarded.key(district, work.rewardNo()),
        told,
        district,
        work.at(),
        null,
        null);
  }

  /**
   * Whether the key was used before; true when for the same, which was not to look: that is done
   * once.
   */
  Optional<Boolean> isKnown(Connection connection, PayoutWork work) throws SQLException {
    try (var select = connection.prepareStatement(KNOWN)) {
      select.setString(1, work.keyHash());
      try (var rows = select.executeQuery()) {
        if (!rows.next()) {
          return Optional.empty();
        }
        return Optional.of(
            !(work.doing() instanceof PayoutWork.Open)
                && Objects.equals(rows.getString(1), work.by().district())
                && Objects.equals(rows.getString(2), work.rewardNo())
                && Objects.equals(rows.getString(3), work.doing().kind()));
      }
    }
  }
}
