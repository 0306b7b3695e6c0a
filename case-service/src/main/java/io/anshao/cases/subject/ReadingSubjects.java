package io.anshao.cases.subject;

import io.anshao.cases.lifecycle.CaseReading;
import io.anshao.cases.subject.domain.History;
import io.anshao.cases.subject.domain.PastCase;
import io.anshao.cases.subject.domain.SubjectKey;
import io.anshao.edge.time.BusinessClock;
import java.util.Optional;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Reads the history of a party for one person. */
final class ReadingSubjects {

  private static final int SHOWN = 50;

  private final PastCaseRows rows;
  private final CaseReading cases;
  private final SubjectViews views;
  private final BusinessClock clock;

  ReadingSubjects(PastCaseRows rows, CaseReading cases, SubjectViews views, BusinessClock clock) {
    this.rows = rows;
    this.cases = cases;
    this.views = views;
    this.clock = clock;
  }

  /**
   * Of the party that a case is about.
   *
   * @param by who asks
   */
  Mono<SubjectView> ofCase(UUID caseId, String district, Asker by) {
    return rows.keyOf(caseId, district, by.unit())
        .flatMap(key -> of(key, district, by, Optional.of(caseId)))
        .switchIfEmpty(Mono.fromSupplier(() -> views.nobody(by.isUnit(), clock.now(district))));
  }

  /** Of a party, all its cases. */
  Mono<SubjectView> of(SubjectKey key, String district, Asker by) {
    return of(key, district, by, Optional.empty());
  }

  private Mono<SubjectView> of(SubjectKey key, String district, Asker by, Optional<UUID> own) {
    return rows.of(key, district, by)
        .collectList()
        .flatMap(all -> view(new History(key.basis(), all), district, by, own));
  }

  private Mono<SubjectView> view(History history, String district, Asker by, Optional<UUID> own) {
    var others =
        history.cases().stream().filter(past -> own.filter(past.id()::equals).isEmpty()).toList();
    var shown = others.stream().limit(SHOWN).toList();
    return cases
        .find(shown.stream().map(PastCase::id).toList())
        .collectMap(read -> read.file().id())
        .map(
            found ->
                views.of(
                    history,
                    shown.stream()
                        .filter(past -> found.containsKey(past.id()))
                        .map(past -> views.item(past, found.get(past.id())))
                        .toList(),
                    others.size() - shown.size(),
                    by.isUnit(),
                    clock.now(district)));
  }
}
