package io.anshao.cases.district;

import io.anshao.cases.district.domain.CalendarYear;
import io.anshao.cases.district.domain.Category;
import io.anshao.cases.district.domain.District;
import io.anshao.cases.district.domain.Street;
import io.anshao.cases.district.domain.Unit;
import io.anshao.cases.district.domain.UnitAlias;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads districts as they are stored. */
final class StoredDistricts {

  private static final TypeReference<List<List<List<Double>>>> RINGS = new TypeReference<>() {};

  private static final TypeReference<List<UnitAlias>> ALIASES = new TypeReference<>() {};

  private final JdbcClient sql;

  StoredDistricts(JdbcClient sql) {
    this.sql = sql;
  }

  /** The version each district has now, by code. */
  Map<String, Long> versions() {
    return sql
        .sql("select code, version from district")
        .query((row, n) -> Map.entry(row.getString(1), row.getLong(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  District load(String code) {
    return sql.sql(
            """
            select name, name_en, office_name, number_prefix, outline
              from district where code = :code""")
        .param("code", code)
        .query((row, n) -> district(code, row))
        .single();
  }

  private District district(String code, ResultSet row) throws SQLException {
    return new District(
        code,
        row.getString("name"),
        row.getString("name_en"),
        row.getString("office_name"),
        row.getString("number_prefix"),
        JsonMapper.shared().readValue(row.getString("outline"), RINGS),
        all(code, "unit", (r, n) -> unit(r)),
        all(code, "street", (r, n) -> street(r)),
        all(code, "category", (r, n) -> category(r)),
        calendars(code));
  }

  private <T> List<T> all(String district, String table, RowMapper<T> mapper) {
    return sql.sql("select * from " + table + " where district = :district order by position")
        .param("district", district)
        .query(mapper)
        .list();
  }

  private static Unit unit(ResultSet row) throws SQLException {
    return new Unit(
        row.getString("code"),
        row.getString("name"),
        row.getString("kind"),
        row.getBoolean("open"),
        JsonMapper.shared().readValue(row.getString("aliases"), ALIASES));
  }

  private static Street street(ResultSet row) throws SQLException {
    return new Street(
        row.getString("code"),
        row.getString("name"),
        row.getString("unit"),
        List.of((String[]) row.getArray("aliases").getArray()));
  }

  private static Category category(ResultSet row) throws SQLException {
    return new Category(
        row.getString("taxonomy"),
        row.getString("code"),
        row.getString("parent"),
        row.getString("name"),
        row.getString("name_en"),
        row.getBoolean("open"));
  }

  private List<CalendarYear> calendars(String district) {
    var years = new TreeMap<Integer, List<CalendarYear.Day>>();
    sql.sql("select year from calendar_year where district = :district")
        .param("district", district)
        .query(Integer.class)
        .list()
        .forEach(year -> years.put(year, List.of()));
    years.putAll(days(district).collect(Collectors.groupingBy(day -> day.date().getYear())));
    return years.entrySet().stream().map(y -> new CalendarYear(y.getKey(), y.getValue())).toList();
  }

  private Stream<CalendarYear.Day> days(String district) {
    return sql
        .sql("select day, name, off from calendar_day where district = :district order by day")
        .param("district", district)
        .query(
            (row, n) ->
                new CalendarYear.Day(
                    row.getObject("day", LocalDate.class),
                    row.getString("name"),
                    row.getBoolean("off")))
        .list()
        .stream();
  }
}
