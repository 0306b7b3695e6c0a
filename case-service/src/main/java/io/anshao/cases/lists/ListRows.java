package io.anshao.cases.lists;

import io.anshao.cases.district.domain.Category;
import io.anshao.cases.district.domain.Street;
import io.anshao.cases.lists.domain.DistrictLists;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Writes the streets and categories of a district over what is there; none is ever removed. */
final class ListRows {

  private ListRows() {}

  static void put(Connection tx, String district, DistrictLists lists) throws SQLException {
    try (var changed =
        tx.prepareStatement("update district set version = version + 1 where code = ?")) {
      changed.setString(1, district);
      changed.executeUpdate();
    }
    putStreets(tx, district, lists.streets());
    putCategories(tx, district, lists.categories());
  }

  private static void putStreets(Connection tx, String district, List<Street> streets)
      throws SQLException {
    var sql =
        """
        insert into street (district, code, name, unit, aliases, position)
        values (?, ?, ?, ?, ?, ?)
        on conflict (district, code) do update
          set name = excluded.name, unit = excluded.unit, aliases = excluded.aliases,
              position = excluded.position""";
    try (var put = tx.prepareStatement(sql)) {
      for (int i = 0; i < streets.size(); i++) {
        put.setString(1, district);
        put.setString(2, streets.get(i).code());
        put.setString(3, streets.get(i).name());
        put.setString(4, streets.get(i).unit());
        put.setArray(5, tx.createArrayOf("text", streets.get(i).aliases().toArray()));
        put.setInt(6, i + 1);
        put.addBatch();
      }
      put.executeBatch();
    }
  }

  private static void putCategories(Connection tx, String district, List<Category> categories)
      throws SQLException {
    var sql =
        """
        insert into category (district, taxonomy, code, parent, name, name_en, position, open)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (district, taxonomy, code) do update
          set parent = excluded.parent, name = excluded.name, name_en = excluded.name_en,
              position = excluded.position, open = excluded.open""";
    try (var put = tx.prepareStatement(sql)) {
      for (int i = 0; i < categories.size(); i++) {
        var category = categories.get(i);
        put.setString(1, district);
        put.setString(2, category.taxonomy());
        put.setString(3, category.code());
        put.setString(4, category.parent());
        put.setString(5, category.name());
        put.setString(6, category.nameEn());
        put.setInt(7, i + 1);
        put.setBoolean(8, category.open());
        put.addBatch();
      }
      put.executeBatch();
    }
  }
}
