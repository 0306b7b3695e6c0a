package io.anshao.cases.redlist.domain;

import io.anshao.cases.redlist.domain.EntryEvent.Approved;
import io.anshao.cases.redlist.domain.EntryEvent.Expired;
import io.anshao.cases.redlist.domain.EntryEvent.Proposed;
import io.anshao.cases.redlist.domain.EntryEvent.Rejected;
import io.anshao.cases.redlist.domain.EntryEvent.RemovalProposed;
import io.anshao.cases.redlist.domain.EntryEvent.RevisionProposed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A firm that is named for what it does well.
 *
 * @param draft what was proposed first; absent before
 * @param shown every wording that the public read, oldest first
 * @param waiting what somebody else is to decide on
 * @param authors who wrote what waits: none of them decides on it
 */
public record Entry(
    EntryStage stage,
    Optional<EntryWording> draft,
    List<Shown> shown,
    Optional<Waiting> waiting,
    Set<UUID> authors) {

  /** Nobody proposed it yet. */
  public static final Entry NONE =
      new Entry(EntryStage.REJECTED, Optional.empty(), List.of(), Optional.empty(), Set.of());

  /**
   * What the public read.
   *
   * @param correction why it replaced the wording before
   */
  public record Shown(
      EntryWording wording,
      Instant at,
      String unitName,
      Optional<String> streetName,
      Optional<String> correction) {}

  /**
   * What waits.
   *
   * @param wording absent where it is to be removed
   * @param reason why it is changed or removed
   */
  public record Waiting(
      Optional<EntryWording> wording, Optional<String> reason, UUID by, Instant at) {

    public boolean isRemoval() {
      return wording.isEmpty();
    }
  }

  /** What the public reads or read last, else what was proposed. */
  public EntryWording wording() {
    return shown.isEmpty() ? draft.orElseThrow() : shown.getLast().wording();
  }

  /** The same after what happened. */
  public static Entry of(List<EntryEvent> events) {
    var entry = NONE;
    for (var event : events) {
      entry = entry.after(event);
    }
    return entry;
  }

  /** The same after an event. Holds no rule. */
  public Entry after(EntryEvent event) {
    return switch (event) {
      case Proposed e ->
          new Entry(EntryStage.PROPOSED, Optional.of(e.wording()), shown, waiting, authors)
              .waitingFor(new Waiting(Optional.of(e.wording()), Optional.empty(), e.by(), e.at()));
      case RevisionProposed e ->
          waitingFor(
              new Waiting(Optional.of(e.wording()), Optional.of(e.reason()), e.by(), e.at()));
      case RemovalProposed e ->
          waitingFor(new Waiting(Optional.empty(), Optional.of(e.reason()), e.by(), e.at()));
      case Approved e -> approved(e);
      case Rejected _ ->
          shown.isEmpty()
              ? new Entry(EntryStage.REJECTED, draft, shown, Optional.empty(), authors)
              : ended(EntryStage.SHOWN);
      case Expired _ -> ended(EntryStage.EXPIRED);
    };
  }

  private Entry waitingFor(Waiting what) {
    var all = new HashSet<>(authors);
    all.add(what.by());
    return new Entry(stage, draft, shown, Optional.of(what), Set.copyOf(all));
  }

  /** Nothing waits any more, and who wrote on it may decide on what others write next. */
  private Entry ended(EntryStage next) {
    return new Entry(next, draft, shown, Optional.empty(), Set.of());
  }

  private Entry approved(Approved event) {
    var what = waiting.orElseThrow(() -> new IllegalStateException("nothing waits"));
    if (what.isRemoval()) {
      return ended(EntryStage.REMOVED);
    }
    var all = new ArrayList<>(shown);
    all.add(
        new Shown(
            what.wording().orElseThrow(),
            event.at(),
            event.unitName(),
            event.streetName(),
            what.reason()));
    return new Entry(EntryStage.SHOWN, draft, List.copyOf(all), Optional.empty(), Set.of());
  }
}
