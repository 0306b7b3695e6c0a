package io.anshao.cases.queue;

import io.anshao.cases.queue.CaseRows.Due;
import io.anshao.cases.queue.CaseRows.Face;
import io.anshao.cases.queue.CaseRows.Row;
import io.anshao.cases.queue.domain.Words;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One statement's parameters, in order. */
final class Filling {

  private final Connection tx;
  private final PreparedStatement statement;
  private int position;

  Filling(Connection tx, PreparedStatement statement) {
    this.tx = tx;
    this.statement = statement;
  }

  void fill(Row row) throws SQLException {
    object(row.id());
    text(row.district());
    text(row.number());
    object(row.version());
    text(row.step());
    text(row.severity());
    text(row.office().title());
    text(row.unit().title());
    text(row.office().place());
    text(row.unit().place());
    text(row.street());
    text(row.channel());
    text(row.hazardType());
    text(row.keyArea());
    typed(row.campaign(), Types.OTHER);
    text(row.leadUnit());
    typed(row.handler(), Types.OTHER);
    array(row.units().stream().map(unit -> row.district() + "/" + unit).toList());
    array(row.hidden());
    text(row.identityMode());
    typed(row.office().photo(), Types.OTHER);
    typed(row.unit().photo(), Types.OTHER);
    typed(row.lat(), Types.DOUBLE);
    typed(row.lng(), Types.DOUBLE);
    time(row.registeredAt());
    due(row.due());
    text(row.rung());
    array(row.awaits());
    var office = words(row.office());
    var unit = words(row.unit());
    text(office);
    text(unit);
    array(grams(row.district(), office));
    array(grams(row.district(), unit));
    text(row.severity());
    time(CaseRows.dueAt(row.due()));
  }

  void due(@Nullable Due due) throws SQLException {
    text(due == null ? null : due.key());
    time(CaseRows.dueAt(due));
    time(due == null ? null : due.warnAt());
  }

  void text(@Nullable String value) throws SQLException {
    statement.setString(++position, value);
  }

  void object(Object value) throws SQLException {
    statement.setObject(++position, value);
  }

  private void typed(@Nullable Object value, int type) throws SQLException {
    statement.setObject(++position, value, type);
  }

  void time(@Nullable Instant value) throws SQLException {
    statement.setTimestamp(++position, value == null ? null : Timestamp.from(value));
  }

  private void array(List<String> values) throws SQLException {
    statement.setArray(++position, tx.createArrayOf("text", values.toArray()));
  }

  private static String words(Face face) {
    return Words.normal(String.join("\n", face.words()));
  }

  private static List<String> grams(String district, String words) {
    var grams = new ArrayList<String>();
    grams.add(CaseRows.districtGram(district));
    grams.addAll(Words.grams(words));
    return grams;
  }
}
