package io.anshao.cases.notice;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.lifecycle.Barred;
import io.anshao.cases.lifecycle.CaseChange;
import io.anshao.cases.lifecycle.CaseChange.Recorded;
import io.anshao.cases.lifecycle.CaseProjection;
import io.anshao.cases.lifecycle.Sight;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.notice.Concerns.Concern;
import io.anshao.cases.notice.StaffMessages.Telling;
import io.anshao.contracts.NameUuid;
import io.anshao.messaging.outbox.Outbox;
import io.anshao.messaging.outbox.OutboxRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells members of staff what concerns them, in the transaction of the event. For who is away their
 * deputy is told. Who has no part in a case, or is of a unit that it accuses, hears nothing.
 */
final class StaffNews implements CaseProjection {

  private final Outbox outbox;
  private final Barred barred;
  private final Sight sight;

  StaffNews(Outbox outbox, Barred barred, Sight sight) {
    this.outbox = outbox;
    this.barred = barred;
    this.sight = sight;
  }

  private record News(CaseChange change, Recorded event, Concern concern) {}

  @Override
  public void apply(Connection tx, List<CaseChange> changes) throws SQLException {
    var news = changes.stream().flatMap(StaffNews::news).toList();
    if (news.isEmpty()) {
      return;
    }
    var days =
        news.stream()
            .collect(
                toMap(
                    n -> n.change().file().district(),
                    n -> Deadline.dateOf(n.event().stamp().at()),
                    (a, b) -> a.isAfter(b) ? a : b));
    var people =
        Reachable.in(
            tx,
            days.entrySet().stream()
                .map(each -> new Reachable.Day(each.getKey(), each.getValue()))
                .toList());
    if (people.isEmpty()) {
      return;
    }
    var files = news.stream().map(n -> n.change().file()).distinct().toList();
    var outside = barred.of(tx, files);
    var records = new ArrayList<OutboxRecord>();
    for (var each : news) {
      var file = each.change().file();
      var hidden = sight.hiddenFrom(file).stream().map(UnitCode::value).collect(toSet());
      var inside =
          meant(people, each).stream()
              .filter(one -> one.maySee(outside.getOrDefault(file.id(), Set.of()), hidden))
              .toList();
      records.addAll(StaffMessages.to(inside, telling(each)));
    }
    outbox.append(tx, records);
  }

  private static Stream<News> news(CaseChange change) {
    return change.events().stream()
        .flatMap(
            event ->
                Concerns.of(event, change.file()).stream()
                    .map(concern -> new News(change, event, concern)));
  }

  /** By each channel of each person once, be they meant for themselves or for somebody away. */
  private static List<Reachable> meant(List<Reachable> people, News news) {
    var district = news.change().file().district();
    var ids = new HashSet<>();
    for (var each : people) {
      if (each.district().equals(district)
          && news.concern().audience().stream()
              .anyMatch(a -> a.includes(each.person(), each.roles(), each.unit()))) {
        ids.add(each.deputy() == null ? each.person() : each.deputy());
      }
    }
    return people.stream().filter(each -> ids.contains(each.person())).toList();
  }

  private static Telling telling(News news) {
    var file = news.change().file();
    var kind = news.concern().kind();
    return new Telling(
        NameUuid.ofEvent(file.id(), news.event().version(), kind.code()),
        kind,
        file.district(),
        file.number(),
        "/cases/" + file.id(),
        news.event().stamp().at(),
        news.concern().dueOn().orElse(null),
        news.change().traceparent());
  }
}
