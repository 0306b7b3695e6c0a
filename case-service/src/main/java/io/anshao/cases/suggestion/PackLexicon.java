package io.anshao.cases.suggestion;

import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.district.NewDistrictPart;
import io.anshao.cases.district.domain.District;
import java.sql.SQLException;
import org.springframework.dao.DataAccessResourceFailureException;

/** A new district begins with the words of its pack. */
final class PackLexicon implements NewDistrictPart {

  @Override
  public void make(DeskTransaction tx, District district, String pack) {
    try {
      LexiconRows.insert(tx.connection(), district.code(), ShippedLexicon.read(pack));
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("words of a new district", e);
    }
  }
}
