package io.anshao.cases.redlist;

import io.anshao.cases.desk.Desk;
import io.anshao.cases.metric.Besides;
import io.anshao.cases.metric.domain.Noted;
import io.anshao.cases.redlist.domain.EntryKind;
import io.anshao.cases.redlist.domain.EntryStage;
import java.time.Instant;
import java.util.Optional;
import reactor.core.publisher.Flux;

/** What the red list adds to column 21 of 统计表, from its log alone. */
final class CountingEntries implements Besides.Source {

  private final Desk desk;

  CountingEntries(Desk desk) {
    this.desk = desk;
  }

  @Override
  public Flux<Noted> of(String district, Instant asOf) {
    return desk.write(
            "list-entries/" + district,
            tx -> EntryRows.asOf(tx, district, EntryKind.RED_LIST, asOf))
        .flatMapIterable(all -> all)
        .mapNotNull(each -> noted(each).orElse(null));
  }

  private static Optional<Noted> noted(StoredEntry of) {
    var entry = of.entry();
    if (entry.shown().isEmpty() || entry.stage() == EntryStage.REMOVED) {
      return Optional.empty();
    }
    var first = entry.shown().getFirst();
    var firm = entry.wording().uscc().orElseGet(() -> of.id().toString());
    return Optional.of(
        new Noted(Noted.What.RED_LISTED, first.at(), Optional.of(first.wording().unit()), firm));
  }
}
