package io.anshao.cases.visit;

import io.anshao.cases.visit.domain.Checklist;
import io.anshao.cases.visit.domain.ChecklistSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checklists as they lie in a pack, in a row and in a body. */
record ChecklistEntry(@Nullable List<ListEntry> lists) {

  record ListEntry(
      @Nullable String code,
      @Nullable String title,
      @Nullable String titleEn,
      @Nullable List<String> hazardTypes,
      @Nullable List<ItemEntry> items) {

    List<String> types() {
      return hazardTypes == null ? List.of() : hazardTypes;
    }

    List<ItemEntry> listed() {
      return items == null ? List.of() : items;
    }
  }

  record ItemEntry(
      @Nullable String code,
      @Nullable String text,
      @Nullable String textEn,
      @Nullable String law) {}

  static ChecklistEntry of(ChecklistSet set) {
    return new ChecklistEntry(set.lists().stream().map(ChecklistEntry::of).toList());
  }

  private static ListEntry of(Checklist list) {
    return new ListEntry(
        list.code(),
        list.title(),
        list.titleEn(),
        list.hazardTypes(),
        list.items().stream()
            .map(item -> new ItemEntry(item.code(), item.text(), item.textEn(), item.law()))
            .toList());
  }

  List<ListEntry> listed() {
    return lists == null ? List.of() : lists;
  }

  /** What was found to be whole. */
  ChecklistSet toSet(int version) {
    return new ChecklistSet(version, listed().stream().map(ChecklistEntry::list).toList());
  }

  private static Checklist list(ListEntry entry) {
    return new Checklist(
        String.valueOf(entry.code()),
        String.valueOf(entry.title()),
        String.valueOf(entry.titleEn()),
        entry.types(),
        entry.listed().stream().map(ChecklistEntry::item).toList());
  }

  private static Checklist.Item item(ItemEntry entry) {
    return new Checklist.Item(
        String.valueOf(entry.code()),
        String.valueOf(entry.text()),
        String.valueOf(entry.textEn()),
        String.valueOf(entry.law()));
  }
}
