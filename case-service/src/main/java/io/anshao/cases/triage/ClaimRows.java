package io.anshao.cases.triage;

import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.presence.PresenceRows;
import io.anshao.cases.queue.InSight;
import java.sql.Array;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/** Gives undecided cases to one person at a time. */
final class ClaimRows {

  /**
   * Those that wait for a decision, that nobody else decides on and that this person did not skip
   * as they stand. Two statements at the same moment meet at the row of the claim, and one of them
   * gets it.
   */
  private static final String CLAIM =
      """
      insert into triage_claim as mine (case_id, person, until)
      select r.id, :person, now() + %1$s
        from unnest(:cases::uuid[]) with ordinality as wished(id, place) join case_row r on r.id = wished.id
       where %2$s
         and r.step = 'to_triage'
         and not r.awaits && array['approve-referral', 'send-referral']
         and not exists (select 1 from case_presence p
                          where p.case_id = r.id and p.person <> :person and p.mode = 'editing' and p.until > now())
         and not exists (select 1 from triage_claim c
                          where c.case_id = r.id and c.person <> :person and c.until > now())
         and (:skipped or not exists (select 1 from triage_skip s
                          where s.person = :person and s.case_id = r.id and s.version = r.version))
       order by wished.place limit :most
      on conflict (case_id) do update set person = excluded.person, until = excluded.until
        where mine.person = excluded.person or mine.until <= now()
      returning case_id"""
          .formatted(PresenceRows.LEASE, InSight.SQL);

  private ClaimRows() {}

  /**
   * Gives the first of these cases that are free.
   *
   * @param most so many at most
   * @param skipped whether those count that the person skipped before
   * @return in the order of the wish
   */
  static List<UUID> claim(
      DeskTransaction tx, InSight sight, UUID person, List<UUID> cases, int most, boolean skipped)
      throws SQLException {
    var given =
        sight
            .bind(tx.sql().sql(CLAIM))
            .param("person", person)
            .param("cases", array(tx, cases))
            .param("most", most)
            .param("skipped", skipped)
            .query(UUID.class)
            .set();
    var inOrder = cases.stream().filter(new HashSet<>(given)::contains).distinct().toList();
    inOrder.forEach(id -> PresenceRows.edit(tx, sight, id, person));
    return inOrder;
  }

  private static Array array(DeskTransaction tx, List<UUID> ids) throws SQLException {
    return tx.connection().createArrayOf("uuid", ids.toArray());
  }
}
