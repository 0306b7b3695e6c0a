package io.anshao.cases.redlist;

import io.anshao.cases.lifecycle.Staff;
import io.anshao.cases.lifecycle.Units;
import io.anshao.cases.redlist.KeepingEntries.Seen;
import io.anshao.cases.redlist.domain.Entry;
import io.anshao.cases.redlist.domain.EntryEvent;
import io.anshao.cases.redlist.domain.EntryWording;
import io.anshao.cases.view.PhotoLinks;
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
record ListEntryView(
    UUID id,
    String kind,
    String kindTitle,
    String kindTitleEn,
    String stage,
    String stageTitle,
    String stageTitleEn,
    EntryWords words,
    @Nullable Instant publishedAt,
    @Nullable EntryWaiting waiting,
    boolean mine,
    boolean onBlackList,
    int version,
    List<EntryAct> log) {

  /** What the public reads, or is to read. */
  record EntryWords(
      String title,
      String firm,
      @Nullable String uscc,
      String said,
      String place,
      @Nullable String street,
      String unit,
      String unitName,
      LocalDate until,
      List<EntryPhoto> photos) {}

  /** A picture, under an address that is the caller's for ten minutes. */
  record EntryPhoto(UUID id, String url) {}

  /**
   * What waits.
   *
   * @param words absent where it is to be removed
   */
  record EntryWaiting(@Nullable EntryWords words, @Nullable String reason, String by, Instant at) {}

  /** What was done; nobody did what the clock did. */
  record EntryAct(Instant at, String act, @Nullable String by, @Nullable String reason) {}

  /** Makes views. */
  record Making(Units units, Staff staff, PhotoLinks links) {

    private static final String PURPOSE = "list-entry";

    ListEntryView view(Seen seen, StaffUser caller) {
      var of = seen.entry();
      var entry = of.entry();
      return new ListEntryView(
          of.id(),
          of.kind().code(),
          of.kind().title(),
          of.kind().titleEn(),
          entry.stage().code(),
          entry.stage().title(),
          entry.stage().titleEn(),
          words(of.district(), entry.wording(), caller),
          entry.shown().isEmpty() ? null : entry.shown().getFirst().at(),
          entry.waiting().map(each -> waits(of.district(), each, caller)).orElse(null),
          EntryAccess.decides(caller)
              && entry.waiting().isPresent()
              && !entry.authors().contains(caller.id()),
          seen.isBlack(),
          of.version(),
          of.events().reversed().stream().map(this::line).toList());
    }

    private EntryWords words(String district, EntryWording said, StaffUser caller) {
      return new EntryWords(
          said.title(),
          said.firm(),
          said.uscc().orElse(null),
          said.said(),
          said.place(),
          said.street().orElse(null),
          said.unit().value(),
          units.find(district, said.unit()).map(Units.Unit::name).orElse(said.unit().value()),
          said.until(),
          said.photos().stream()
              .map(id -> new EntryPhoto(id, links.link(caller, id, PURPOSE)))
              .toList());
    }

    private EntryWaiting waits(String district, Entry.Waiting each, StaffUser caller) {
      return new EntryWaiting(
          each.wording().map(said -> words(district, said, caller)).orElse(null),
          each.reason().orElse(null),
          name(each.by()),
          each.at());
    }

    private EntryAct line(EntryEvent event) {
      return new EntryAct(
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
