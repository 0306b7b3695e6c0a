package io.anshao.cases.exposure;

import io.anshao.cases.exposure.domain.PublicScan;
import io.anshao.cases.lifecycle.Homes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The words of a case, apart by whose they are, and whether its tips are to be guarded. */
final class TipWords {

  /**
   * What a case was opened with is a reporter's, and so is what they said later; of the rest counts
   * as the office's own what inspections and decisions wrote down. A brief may repeat a tip. What
   * the media made public and what inspectors found by themselves is nobody's secret.
   */
  static final String TEXTS =
      """
      select body,
             case when version = 1 or kind in ('voice', 'retaliation', 'callback') then 'theirs'
                  when kind in ('subject', 'place') then 'named'
                  else 'own' end as whose
        from case_text x
       where case_id = any (%s)
         and (version = 1 and kind in ('description', 'address')
                 and not exists (select 1 from case_tip t
                                  where t.home_id = x.case_id and t.channel in ('media', 'undercover'))
              or kind in ('voice', 'retaliation', 'callback')
              or version > 1
                 and kind in ('record', 'description', 'requirement', 'conclusion', 'subject', 'place',
                              'basis', 'statement', 'number'))""";

  private static final String TIPS =
      "select identity_mode, relation from case_tip where case_id = ? or home_id = ?";

  private TipWords() {}

  static PublicScan scan(Connection tx, UUID caseId, List<String> alsoNamed) throws SQLException {
    var all = new ArrayList<Said>();
    try (var select = tx.prepareStatement(TEXTS.formatted(Homes.of("?")))) {
      select.setObject(1, caseId);
      select.setObject(2, caseId);
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          all.add(new Said(rows.getString(2), rows.getString(1)));
        }
      }
    }
    return scan(all, alsoNamed);
  }

  /**
   * A text of a case.
   *
   * @param whose {@code theirs}, {@code named} or {@code own}
   */
  record Said(String whose, String body) {}

  static PublicScan scan(List<Said> all, List<String> alsoNamed) {
    var named = new ArrayList<>(alsoNamed);
    named.addAll(of(all, "named"));
    return new PublicScan(of(all, "theirs"), of(all, "own"), named);
  }

  private static List<String> of(List<Said> all, String whose) {
    return all.stream().filter(each -> each.whose().equals(whose)).map(Said::body).toList();
  }

  /** Whether the place may give a reporter away (DOMAIN 2.4). */
  static boolean areGuarded(Connection tx, UUID caseId) throws SQLException {
    try (var select = tx.prepareStatement(TIPS)) {
      select.setObject(1, caseId);
      select.setObject(2, caseId);
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          if (Places.isGuarded(rows.getString(1), rows.getString(2))) {
            return true;
          }
        }
      }
      return false;
    }
  }
}
