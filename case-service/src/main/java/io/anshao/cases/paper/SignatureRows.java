package io.anshao.cases.paper;

import io.anshao.cases.lifecycle.CaseChange;
import io.anshao.cases.lifecycle.CaseProjection;
import io.anshao.cases.lifecycle.Districts;
import io.anshao.cases.lifecycle.Staff;
import io.anshao.cases.lifecycle.Units;
import io.anshao.cases.lifecycle.domain.Assignment;
import io.anshao.cases.lifecycle.domain.CaseEvent.RectificationOrdered;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.paper.domain.Signature;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Keeps with each signed order its number and how its signers were called that day, in the
 * transaction of the event; it is also the register of the numbers.
 */
final class SignatureRows implements CaseProjection {

  private static final String INSERT =
      """
      insert into order_paper (case_id, version, district, number, issuer, area, unit, signer)
      values (?, ?, ?, ?, ?, ?, ?, ?)""";

  private final Districts districts;
  private final Units units;
  private final Staff staff;

  SignatureRows(Districts districts, Units units, Staff staff) {
    this.districts = districts;
    this.units = units;
    this.staff = staff;
  }

  @Override
  public void apply(Connection tx, List<CaseChange> changes) throws SQLException {
    try (var insert = tx.prepareStatement(INSERT)) {
      for (var change : changes) {
        for (var each : change.events()) {
          if (each.event() instanceof RectificationOrdered order && order.number().isPresent()) {
            set(insert, change, each, signature(change, each, order));
            insert.addBatch();
          }
        }
      }
      insert.executeBatch();
    }
  }

  private static void set(
      PreparedStatement insert, CaseChange change, CaseChange.Recorded each, Signature signed)
      throws SQLException {
    insert.setObject(1, change.file().id());
    insert.setLong(2, each.version());
    insert.setString(3, change.file().district());
    insert.setString(4, signed.number());
    insert.setString(5, signed.issuer());
    insert.setString(6, signed.area());
    insert.setString(7, signed.unit());
    insert.setString(8, signed.signer());
  }

  private Signature signature(
      CaseChange change, CaseChange.Recorded each, RectificationOrdered order) {
    var code = change.file().district();
    var district = districts.find(code);
    var by = order.stamp().by();
    return new Signature(
        order.number().orElseThrow(),
        district.map(Districts.District::officeName).orElse(""),
        district.map(Districts.District::name).orElse(""),
        by.unit()
            .or(() -> Overview.of(each.main()).assignment().map(Assignment::lead))
            .flatMap(unit -> units.find(code, unit))
            .map(Units.Unit::name)
            .orElse(""),
        staff.find(by.person()).map(Staff.Member::name).orElse(""));
  }
}
