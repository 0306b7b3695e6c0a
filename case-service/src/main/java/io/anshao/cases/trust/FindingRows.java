package io.anshao.cases.trust;

import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.trust.domain.Fault;
import io.anshao.cases.trust.domain.Finding;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what was found: each fault once while it is there, and for ever that it was. */
final class FindingRows {

  private static final Logger log = LoggerFactory.getLogger(FindingRows.class);

  private final DeskTransaction tx;

  FindingRows(Connection tx) {
    this.tx = DeskTransaction.on(tx);
  }

  private record Open(long id, Finding finding) {}

  /** What is wrong with a case now, or with the record of a district where no case is given. */
  void put(String district, @Nullable UUID caseId, List<Finding> now) {
    var open = open(district, caseId);
    for (var finding : now) {
      if (open.stream().noneMatch(each -> each.finding().equals(finding))) {
        insert(district, caseId, finding);
        log.error(
            "the record does not hold: {} at {} {} of {}",
            finding.what().code(),
            finding.n(),
            finding.detail(),
            caseId == null ? district : caseId);
      }
    }
    open.stream().filter(each -> !now.contains(each.finding())).forEach(e -> clear(e.id()));
  }

  /** Of which of these cases something is known to be wrong. */
  Set<UUID> known(Collection<UUID> ids) throws SQLException {
    return Set.copyOf(
        tx.sql()
            .sql(
                """
                select distinct case_id from integrity_finding
                 where case_id = any (:ids) and cleared_at is null""")
            .param("ids", tx.connection().createArrayOf("uuid", ids.toArray()))
            .query(UUID.class)
            .list());
  }

  private List<Open> open(String district, @Nullable UUID caseId) {
    return tx.sql()
        .sql(
            """
            select id, what, n, detail from integrity_finding
             where district = :district and cleared_at is null
               and coalesce(case_id, '00000000-0000-0000-0000-000000000000'::uuid)
                   = coalesce(:case::uuid, '00000000-0000-0000-0000-000000000000'::uuid)""")
        .param("district", district)
        .param("case", caseId, Types.OTHER)
        .query(
            (row, i) ->
                new Open(
                    row.getLong("id"),
                    new Finding(
                        Fault.ofCode(row.getString("what")).orElseThrow(),
                        row.getObject("n", Long.class),
                        row.getString("detail"))))
        .list();
  }

  private void insert(String district, @Nullable UUID caseId, Finding finding) {
    tx.sql()
        .sql(
            """
            insert into integrity_finding (district, case_id, what, n, detail)
            values (:district, :case, :what, :n, :detail) on conflict do nothing""")
        .param("district", district)
        .param("case", caseId, Types.OTHER)
        .param("what", finding.what().code())
        .param("n", finding.n(), Types.BIGINT)
        .param("detail", finding.detail())
        .update();
  }

  private void clear(long id) {
    tx.sql()
        .sql("update integrity_finding set cleared_at = now() where id = :id")
        .param("id", id)
        .update();
  }
}
