package io.anshao.cases.redlist;

import io.anshao.cases.lifecycle.Staff;
import io.anshao.cases.lifecycle.Units;
import io.anshao.cases.redlist.KeepingEntries.Seen;
import io.anshao.cases.redlist.domain.Entry;
import io.anshao.cases.redlist.domain.EntryEvent;
import io.anshao.cases.redlist.domain.EntryWording;
import io.anshao.edge.token.StaffUser;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry for who works on it.
 *
 * @param waiting what somebody else is to decide on
 * @param mine whether that is the caller's to do
 * @param onBlackList whether the firm stands on the black list as well
 * @param version to be given with what changes it
 * @param log everything that was done, the latest first
 */
record EntryView(
    UUID id,
    String kind,
    String kindTitle,
    String kindTitleEn,
    String stage,
    String stageTitle,
    String stageTitleEn,
    Words words,
    @Nullable Instant publishedAt,
    @Nullable Waits waiting,
    boolean mine,
    boolean onBlackList,
    int version,
    List<Line> log) {

  /** What the public reads, or is to read. */
  record Words(
      String title,
      String firm,
      @Nullable String uscc,
      String said,
      String place,
      @Nullable String street,
      String unit,
      String unitName,
      LocalDate until) {}

  /**
   * What waits.
   *
   * @param words absent where it is to be removed
   */
  record Waits(@Nullable Words words, @Nullable String reason, String by, Instant at) {}

  /** What was done; nobody did what the clock did. */
  record Line(Instant at, String act, @Nullable String by, @Nullable String reason) {}

  /** Makes views. */
  record Making(Units units, Staff staff) {

    EntryView view(Seen seen, StaffUser caller) {
      var of = seen.entry();
      var entry = of.entry();
      return new EntryView(
          of.id(),
          of.kind().code(),
          of.kind().title(),
          of.kind().titleEn(),
          entry.stage().code(),
          entry.stage().title(),
          entry.stage().titleEn(),
          words(of.district(), entry.wording()),
          entry.shown().isEmpty() ? null : entry.shown().getFirst().at(),
          entry.waiting().map(each -> waits(of.district(), each)).orElse(null),
          EntryAccess.decides(caller)
              && entry.waiting().isPresent()
              && !entry.authors().contains(caller.id()),
          seen.isBlack(),
          of.version(),
          of.events().reversed().stream().map(this::line).toList());
    }

    private Words words(String district, EntryWording said) {
      return new Words(
          said.title(),
          said.firm(),
          said.uscc().orElse(null),
          said.said(),
          said.place(),
          said.street().orElse(null),
          said.unit().value(),
          units.find(district, said.unit()).map(Units.Unit::name).orElse(said.unit().value()),
          said.until());
    }

    private Waits waits(String district, Entry.Waiting each) {
      return new Waits(
          each.wording().map(said -> words(district, said)).orElse(null),
          each.reason().orElse(null),
          name(each.by()),
          each.at());
    }

    private Line line(EntryEvent event) {
      return new Line(
          event.at(),
          EntryJson.actOf(event),
          by(event).map(this::name).orElse(null),
          reason(event).orElse(null));
    }

    private static Optional<UUID> by(EntryEvent event) {
      return switch (event) {
        case EntryEvent.Proposed e -> Optional.of(e.by());
        case EntryEvent.RevisionProposed e -> Optional.of(e.by());
        case EntryEvent.RemovalProposed e -> Optional.of(e.by());
        case EntryEvent.Approved e -> Optional.of(e.by());
        case EntryEvent.Rejected e -> Optional.of(e.by());
        case EntryEvent.Expired _ -> Optional.empty();
      };
    }

    private static Optional<String> reason(EntryEvent event) {
      return switch (event) {
        case EntryEvent.RevisionProposed e -> Optional.of(e.reason());
        case EntryEvent.RemovalProposed e -> Optional.of(e.reason());
        case EntryEvent.Rejected e -> Optional.of(e.reason());
        case EntryEvent.Proposed _, EntryEvent.Approved _, EntryEvent.Expired _ -> Optional.empty();
      };
    }

    private String name(UUID person) {
      return staff.find(person).map(Staff.Member::name).orElse("—");
    }
  }
}
