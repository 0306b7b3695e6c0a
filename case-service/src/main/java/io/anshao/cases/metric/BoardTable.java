package io.anshao.cases.metric;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.metric.BoardView.BoardMetric;
import io.anshao.cases.metric.BoardView.FigureView;
import io.anshao.cases.metric.BoardView.GroupView;
import io.anshao.cases.metric.domain.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A board as rows of words and numbers: the very figures that the page shows, none made anew. */
record BoardTable(List<Sheet> sheets) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(Deadline.ZONE);

  /** Of which district, and who took it away. */
  record Header(String district, String by, Instant at) {}

  /** A sheet of a workbook, or a part of a file. */
  record Sheet(String name, List<List<Cell>> rows) {}

  /** What stands in a cell. */
  sealed interface Cell {
    record Words(String text) implements Cell {}

    record Value(BigDecimal value) implements Cell {}

    /** There is nothing to tell: that is not zero. */
    record Nothing() implements Cell {}
  }

  static BoardTable of(Header header, BoardView board) {
    return new BoardTable(List.of(figures(header, board), groups(board)));
  }

  private static Sheet figures(Header header, BoardView board) {
    var rows = new ArrayList<List<Cell>>();
    rows.add(words("区划", header.district()));
    rows.add(words("期间", of(board.period())));
    rows.add(words("上年同期", of(board.lastPeriod())));
    rows.add(words("统计时点", at(board.period().asOf())));
    rows.add(words("导出人", header.by()));
    rows.add(words("导出时间", at(header.at())));
    rows.add(List.of());
    rows.add(words("代码", "指标", "单位", "本期", "分子", "分母", "上年同期", "口径"));
    board.metrics().forEach(metric -> rows.add(row(metric)));
    return new Sheet("指标", rows);
  }

  private static List<Cell> row(BoardMetric metric) {
    var now = metric.now();
    return List.of(
        new Cell.Words(now.key()),
        new Cell.Words(now.name()),
        new Cell.Words(now.unit()),
        number(now.value()),
        number(now.numerator()),
        number(now.denominator()),
        number(metric.last().value()),
        new Cell.Words(now.definition()));
  }

  private static Sheet groups(BoardView board) {
    var rows = new ArrayList<List<Cell>>();
    rows.add(headed("代码", "分组", board.metrics().stream().map(m -> m.now().key())));
    rows.add(headed("", "", board.metrics().stream().map(m -> m.now().name())));
    board.groups().forEach(group -> rows.add(row(group)));
    return new Sheet("分组", rows);
  }

  private static List<Cell> row(GroupView group) {
    var row = new ArrayList<>(words(group.key(), group.name()));
    group.figures().stream().map(BoardTable::number).forEach(row::add);
    return row;
  }

  private static List<Cell> headed(String first, String second, Stream<String> others) {
    return words(Stream.concat(Stream.of(first, second), others).toArray(String[]::new));
  }

  private static List<Cell> words(String... texts) {
    return Stream.of(texts).map(text -> (Cell) new Cell.Words(text)).toList();
  }

  private static Cell number(@Nullable FigureView figure) {
    return figure == null ? new Cell.Nothing() : number(figure.value());
  }

  private static Cell number(@Nullable BigDecimal value) {
    return value == null ? new Cell.Nothing() : new Cell.Value(value);
  }

  private static Cell number(@Nullable Long value) {
    return value == null ? new Cell.Nothing() : new Cell.Value(BigDecimal.valueOf(value));
  }

  /** To the second before its end, as people say it. */
  private static String of(Period period) {
    return at(period.from()) + " 至 " + at(period.to().minusSeconds(1));
  }

  private static String at(Instant instant) {
    return TIME.format(instant);
  }
}
