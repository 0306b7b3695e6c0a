package io.anshao.cases.exposure.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The public records of a case, oldest first. */
public sealed interface ExposureState {

  /** Nobody wrote one. */
  ExposureState NONE = new Exposures(List.of());

  List<Exposure> all();

  /** As many as there are. */
  record Exposures(List<Exposure> all) implements ExposureState {}

  default Optional<Exposure> find(UUID id) {
    return all().stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** The newest of which that holds. */
  default Optional<Exposure> last(Predicate<Exposure> holds) {
    return all().reversed().stream().filter(holds).findFirst();
  }

  /** The one to speak of first: what is not at its end, else the newest. */
  default Optional<Exposure> current() {
    return last(each -> !each.stage().isEnd()).or(() -> last(_ -> true));
  }

  /** The one that somebody works on. */
  default Optional<Exposure> inWork() {
    return last(each -> each.stage().isBefore());
  }

  default ExposureState with(Exposure moved) {
    var known = find(moved.id()).isPresent();
    var after = new ArrayList<Exposure>();
    all().forEach(each -> after.add(each.id().equals(moved.id()) ? moved : each));
    if (!known) {
      after.add(moved);
    }
    return new Exposures(List.copyOf(after));
  }

  /** The same with one of them changed. */
  default ExposureState with(UUID id, UnaryOperator<Exposure> change) {
    return with(change.apply(find(id).orElseThrow()));
  }
}
