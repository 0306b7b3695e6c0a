package io.anshao.cases.lists;

import io.anshao.cases.district.DistrictBook;
import io.anshao.cases.district.DistrictFacts;
import io.anshao.cases.district.domain.District;
import io.anshao.cases.edition.Editing;
import io.anshao.cases.edition.Edition;
import io.anshao.cases.edition.EditionBook;
import io.anshao.cases.edition.Replacement;
import io.anshao.cases.lists.domain.DistrictLists;
import io.anshao.cases.reference.ReferenceRecords;
import io.anshao.cases.reference.ReferenceRecords.Entry;
import io.anshao.edge.time.BusinessClock;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Puts other streets and categories in force: edition, rows and what others learn, at once. */
final class ChangingLists {

  private final Editing<DistrictLists, DistrictLists> editing;
  private final EditionBook<DistrictLists> book;
  private final DistrictBook districts;
  private final ReferenceRecords reference;
  private final BusinessClock clock;

  ChangingLists(
      Editing<DistrictLists, DistrictLists> editing,
      EditionBook<DistrictLists> book,
      DistrictBook districts,
      ReferenceRecords reference,
      BusinessClock clock) {
    this.editing = editing;
    this.book = book;
    this.districts = districts;
    this.reference = reference;
    this.clock = clock;
  }

  /** What a district has now, in any edition. */
  static DistrictLists of(District district) {
    return new DistrictLists(district.streets(), district.categories());
  }

  /**
   * An edition; a district whose lists were never changed has its first one, that of its pack.
   *
   * @param version empty for the latest
   */
  Optional<Edition<DistrictLists>> find(District district, Optional<Integer> version) {
    if (book.of(district.code()).isEmpty()) {
      return Optional.of(new Edition<>(1, Instant.EPOCH, of(district)))
          .filter(first -> version.filter(wanted -> wanted != first.version()).isEmpty());
    }
    return version
        .map(wanted -> book.find(district.code(), wanted))
        .orElseGet(() -> book.latest(district.code()));
  }

  /** Puts the lists in force and gives the edition that holds now. */
  Mono<Edition<DistrictLists>> replace(District district, Replacement by, DistrictLists next) {
    var now = of(district);
    return editing
        .replace(district.code(), by, next, tx -> write(tx, district.code(), now, next))
        .flatMap(this::seen);
  }

  private void write(Connection tx, String district, DistrictLists now, DistrictLists next)
      throws SQLException {
    ListRows.put(tx, district, next);
    reference.publish(tx, district, clock.now(district), changed(district, now, next));
  }

  private static List<Entry> changed(String district, DistrictLists now, DistrictLists next) {
    var entries = new ArrayList<Entry>();
    next.streets().stream()
        .filter(street -> !now.streets().contains(street))
        .forEach(street -> entries.add(DistrictFacts.street(district, street)));
    for (int i = 0; i < next.categories().size(); i++) {
      var category = next.categories().get(i);
      if (now.categories().indexOf(category) != i) {
        entries.add(DistrictFacts.category(district, category, i + 1));
      }
    }
    return entries;
  }

  /** One reads one's own write. */
  private Mono<Edition<DistrictLists>> seen(Edition<DistrictLists> made) {
    return Mono.fromCallable(
            () -> {
              districts.refresh();
              return made;
            })
        .subscribeOn(Schedulers.boundedElastic());
  }
}
