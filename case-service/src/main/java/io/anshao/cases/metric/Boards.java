package io.anshao.cases.metric;

import io.anshao.cases.metric.Asking.Asked;
import io.anshao.cases.metric.BoardView.BoardMetric;
import io.anshao.cases.metric.BoardView.FigureView;
import io.anshao.cases.metric.BoardView.GroupView;
import io.anshao.cases.metric.domain.Board;
import io.anshao.cases.metric.domain.Board.Group;
import io.anshao.cases.metric.domain.By;
import io.anshao.cases.metric.domain.Counting.Counted;
import io.anshao.cases.metric.domain.Metric;
import java.util.List;
import java.util.stream.IntStream;
import reactor.core.publisher.Mono;

/** Puts the board together that page and export both show. */
final class Boards {

  private final Figures figures;
  private final KnownOfADistrict known;

  Boards(Figures figures, KnownOfADistrict known) {
    this.figures = figures;
    this.known = known;
  }

  Mono<BoardView> of(Asked asked, By by) {
    var before = asked.request().aYearBefore();
    return Mono.zip(
        board(asked, by),
        figures.of(asked.access().metrics(), asked.access(), before),
        (now, last) -> view(asked, before, by, now, last));
  }

  private Mono<Board> board(Asked asked, By by) {
    var access = asked.access();
    var request = asked.request();
    return figures
        .facts(access.district(), access.own(), request.period().asOf())
        .collect(
            () -> new Board(access.metrics(), request.period(), request.selection(), by),
            Board::add);
  }

  private BoardView view(
      Asked asked, MetricRequest before, By by, Board board, List<Counted<Metric>> last) {
    var total = board.total();
    return new BoardView(
        asked.request().period(),
        before.period(),
        IntStream.range(0, total.size())
            .mapToObj(i -> metric(total.get(i), last.get(i), asked.access()))
            .toList(),
        by.code(),
        board.groups().stream().map(group -> group(asked.district(), by, group)).toList());
  }

  private static BoardMetric metric(
      Counted<Metric> now, Counted<Metric> last, MetricAccess access) {
    var metric = now.line();
    return new BoardMetric(
        MetricViews.item(now),
        FigureView.of(last.figure()),
        metric.isOfCases(),
        metric.isAtCutOff(),
        access.opens(metric));
  }

  private GroupView group(String district, By by, Group group) {
    var name = known.nameOf(by, district, group.key());
    return new GroupView(
        group.key(),
        name.name(),
        name.nameEn(),
        group.period(),
        group.figures().stream().map(FigureView::of).toList());
  }
}
