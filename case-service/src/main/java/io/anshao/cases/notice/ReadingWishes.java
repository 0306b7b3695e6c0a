package io.anshao.cases.notice;

import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.notice.domain.NoticeKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads how a person is told. */
final class ReadingWishes {

  private ReadingWishes() {}

  static MyNotices of(DeskTransaction tx, UUID person) {
    return new MyNotices(kinds(tx, person), addresses(tx, person), quiet(tx, person));
  }

  private static List<MyNotices.Kind> kinds(DeskTransaction tx, UUID person) {
    Map<String, List<String>> unwanted =
        tx
            .sql()
            .sql("select kind, channel from staff_unwanted where person = :person order by 1, 2")
            .param("person", person)
            .query((row, n) -> Map.entry(row.getString(1), row.getString(2)))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    return Arrays.stream(NoticeKind.values())
        .map(
            kind ->
                new MyNotices.Kind(
                    kind.code(),
                    kind.title(),
                    kind.titleEn(),
                    kind.isOptional(),
                    unwanted.getOrDefault(kind.code(), List.of())))
        .toList();
  }

  private static List<MyNotices.Address> addresses(DeskTransaction tx, UUID person) {
    return tx.sql()
        .sql(
            """
            select channel, given_at, stopped_at from staff_address
             where person = :person order by given_at, channel""")
        .param("person", person)
        .query(
            (row, n) ->
                new MyNotices.Address(row.getString(1), instant(row, 2), instantOrNull(row, 3)))
        .list();
  }

  /** Hours in which it is quiet for the person; {@code null} where there are none. */
  static MyNotices.@Nullable Quiet quiet(DeskTransaction tx, UUID person) {
    return tx.sql()
        .sql("select quiet_from, quiet_until from staff_quiet where person = :person")
        .param("person", person)
        .query((row, n) -> quiet(row.getObject(1, Integer.class), row.getObject(2, Integer.class)))
        .optional()
        .orElse(Optional.of(new MyNotices.Quiet(22, 7)))
        .orElse(null);
  }

  private static Optional<MyNotices.Quiet> quiet(@Nullable Integer from, @Nullable Integer until) {
    return from == null || until == null
        ? Optional.empty()
        : Optional.of(new MyNotices.Quiet(from, until));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Instant instantOrNull(ResultSet row, int column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
