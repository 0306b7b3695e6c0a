package io.anshao.cases.district;

import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.district.domain.CalendarYear;
import io.anshao.cases.district.domain.District;
import io.anshao.cases.district.domain.Street;
import io.anshao.cases.district.domain.Unit;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Writes districts. */
final class DistrictRows {

  private static final JsonMapper JSON = JsonMapper.shared();

  private DistrictRows() {}

  /** The request that made a district, as stored: a repeated call is told from another one. */
  static Optional<byte[]> requestThatMade(DeskTransaction tx, String code) {
    return tx.sql()
        .sql("select request_hash from district where code = :code")
        .param("code", code)
        .query((row, n) -> row.getBytes(1))
        .optional();
  }

  static void insert(DeskTransaction tx, District district, String pack, byte[] request)
      throws SQLException {
    tx.sql()
        .sql(
            """
            insert into district
              (code, name, name_en, office_name, number_prefix, outline, pack, request_hash)
            values (:code, :name, :nameEn, :office, :prefix, :outline, :pack, :request)""")
        .param("code", district.code())
        .param("name", district.name())
        .param("nameEn", district.nameEn())
        .param("office", district.officeName())
        .param("prefix", district.numberPrefix())
        .param("outline", JSON.writeValueAsString(district.outline()))
        .param("pack", pack)
        .param("request", request)
        .update();
    insertUnits(tx.connection(), district.code(), district.units());
    insertStreets(tx.connection(), district.code(), district.streets());
    insertCategories(tx.connection(), district);
    for (var calendar : district.calendars()) {
      insertCalendar(tx, district.code(), calendar);
    }
  }

  /** Takes over its names and whether it is open. */
  static void changeUnit(DeskTransaction tx, String district, Unit unit) {
    changed(tx, district);
    tx.sql()
        .sql(
            """
            update unit set name = :name, open = :open, aliases = :aliases::jsonb
             where district = :district and code = :code""")
        .param("name", unit.name())
        .param("open", unit.open())
        .param("aliases", JSON.writeValueAsString(unit.aliases()))
        .param("district", district)
        .param("code", unit.code())
        .update();
  }

  private static void changed(DeskTransaction tx, String district) {
    tx.sql()
        .sql("update district set version = version + 1 where code = :district")
        .param("district", district)
        .update();
  }

  /** Puts the year in place of what was known of it. */
  static void replaceCalendar(DeskTransaction tx, String district, CalendarYear calendar)
      throws SQLException {
    changed(tx, district);
    tx.sql()
        .sql(
            """
            delete from calendar_day
             where district = :district and extract(year from day) = :year""")
        .param("district", district)
        .param("year", calendar.year())
        .update();
    insertCalendar(tx, district, calendar);
  }

  private static void insertUnits(Connection tx, String district, List<Unit> units)
      throws SQLException {
    try (var insert = tx.prepareStatement("insert into unit values (?, ?, ?, ?, ?, ?, ?::jsonb)")) {
      for (int i = 0; i < units.size(); i++) {
        insert.setString(1, district);
        insert.setString(2, units.get(i).code());
        insert.setString(3, units.get(i).name());
        insert.setString(4, units.get(i).kind());
        insert.setBoolean(5, units.get(i).open());
        insert.setInt(6, i + 1);
        insert.setString(7, JSON.writeValueAsString(units.get(i).aliases()));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void insertStreets(Connection tx, String district, List<Street> streets)
      throws SQLException {
    try (var insert = tx.prepareStatement("insert into street values (?, ?, ?, ?, ?, ?)")) {
      for (int i = 0; i < streets.size(); i++) {
        insert.setString(1, district);
        insert.setString(2, streets.get(i).code());
        insert.setString(3, streets.get(i).name());
        insert.setString(4, streets.get(i).unit());
        insert.setArray(5, tx.createArrayOf("text", streets.get(i).aliases().toArray()));
        insert.setInt(6, i + 1);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void insertCategories(Connection tx, District district) throws SQLException {
    try (var insert = tx.prepareStatement("insert into category values (?, ?, ?, ?, ?, ?, ?)")) {
      for (int i = 0; i < district.categories().size(); i++) {
        var category = district.categories().get(i);
        insert.setString(1, district.code());
        insert.setString(2, category.taxonomy());
        insert.setString(3, category.code());
        insert.setString(4, category.parent());
        insert.setString(5, category.name());
        insert.setString(6, category.nameEn());
        insert.setInt(7, i + 1);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void insertCalendar(DeskTransaction tx, String district, CalendarYear calendar)
      throws SQLException {
    tx.sql()
        .sql("insert into calendar_year values (:district, :year) on conflict do nothing")
        .param("district", district)
        .param("year", calendar.year())
        .update();
    var sql = "insert into calendar_day values (?, ?, ?, ?)";
    try (var insert = tx.connection().prepareStatement(sql)) {
      for (var day : calendar.days()) {
        insert.setString(1, district);
        insert.setDate(2, Date.valueOf(day.date()));
        insert.setString(3, day.name());
        insert.setBoolean(4, day.off());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
