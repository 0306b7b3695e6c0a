package io.anshao.cases.reward;

import io.anshao.cases.lifecycle.CaseChange;
import io.anshao.cases.lifecycle.CaseChange.Recorded;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.CaseProjection;
import io.anshao.cases.lifecycle.DistrictTimes;
import io.anshao.cases.reward.domain.RewardEvent;
import io.anshao.contracts.notice.RewardAwarded;
import io.anshao.messaging.outbox.Outbox;
import io.anshao.messaging.outbox.OutboxRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which case a number of a reward belongs to; which rewards run out of time; and, once claimed,
 * what notify-service is told to pay: number, sum and tip, nothing of the case.
 */
final class RewardRows implements CaseProjection {

  private static final String SOURCE = "/anshao/cases";

  private static final String INSERT =
      "insert into reward_number (district, number, case_id) values (?, ?, ?)";

  private static final String CASE =
      "select case_id from reward_number where district = ? and number = ?";

  /** Locks the cases themselves, as every writer does, and leaves out what another one holds. */
  private static final String LAPSED =
      """
      select f.id
        from unnest(?::text[], ?::timestamptz[]) as d(district, now)
        join case_clock c on c.district = d.district and c.key = 'reward_claim'
                         and c.stopped_at is null and c.due_at < d.now
        join case_file f on f.id = c.case_id
       limit ?
         for update of f skip locked""";

  private final Outbox outbox;

  RewardRows(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void apply(Connection tx, List<CaseChange> changes) throws SQLException {
    var records = new ArrayList<OutboxRecord>();
    for (var change : changes) {
      for (var recorded : change.events()) {
        switch (recorded.event()) {
          case RewardEvent.RewardApproved approved -> insert(tx, change.file(), approved.number());
          case RewardEvent.RewardClaimed claimed ->
              records.add(awarded(change, recorded, claimed.claim()));
          default -> {
            // nothing that others must know
          }
        }
      }
    }
    outbox.append(tx, records);
  }

  private static void insert(Connection tx, CaseFile file, String number) throws SQLException {
    try (var insert = tx.prepareStatement(INSERT)) {
      insert.setString(1, file.district());
      insert.setString(2, number);
      insert.setObject(3, file.id());
      insert.executeUpdate();
    }
  }

  private static OutboxRecord awarded(CaseChange change, Recorded recorded, String claim) {
    var file = change.file();
    var award = RewardTrack.stateOf(file).granted().orElseThrow();
    var at = recorded.stamp().at();
    return OutboxRecord.of(
        SOURCE,
        new RewardAwarded(
            file.district(),
            award.number(),
            RewardFiles.idOf(file).orElseThrow(),
            claim,
            award.yuan(),
            at),
        RewardAwarded.key(file.district(), award.number()),
        award.claims(),
        file.district(),
        at,
        null,
        change.traceparent());
  }

  /** The case in which a reward was given that number. */
  Optional<UUID> caseOf(Connection tx, String district, String number) throws SQLException {
    try (var select = tx.prepareStatement(CASE)) {
      select.setString(1, district);
      select.setString(2, number);
      try (var rows = select.executeQuery()) {
        return rows.next() ? Optional.of(rows.getObject(1, UUID.class)) : Optional.empty();
      }
    }
  }

  /**
   * Cases whose reward was not claimed in time, locked.
   *
   * @param times what time it is, by district
   */
  List<UUID> lapsed(Connection tx, DistrictTimes times, int atMost) throws SQLException {
    return times.due(tx, LAPSED, atMost);
  }
}
