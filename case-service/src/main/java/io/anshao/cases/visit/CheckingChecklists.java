package io.anshao.cases.visit;

import io.anshao.cases.edition.EntryChecks;
import io.anshao.cases.visit.ChecklistEntry.ItemEntry;
import io.anshao.cases.visit.ChecklistEntry.ListEntry;
import io.anshao.edge.problem.FieldErrors;
import java.util.HashSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Looks through checklists that an administrator sent and names everything that is wrong. */
final class CheckingChecklists {

  /** As {@code lifecycle.form} reads codes. */
  private static final String CODE = "[a-z0-9_-]{1,60}";

  private static final int MOST_LISTS = 100;
  private static final int MOST_ITEMS = 40;
  private static final int LONGEST = 200;

  private final FieldErrors errors = new FieldErrors();
  private final EntryChecks checks = new EntryChecks(errors, LONGEST);
  private final Predicate<String> isHazardType;

  private CheckingChecklists(Predicate<String> isHazardType) {
    this.isHazardType = isHazardType;
  }

  /**
   * The same when all is right.
   *
   * @throws io.anshao.edge.problem.Problem 422 that names every wrong field
   */
  static ChecklistEntry check(ChecklistEntry entry, Predicate<String> isHazardType) {
    new CheckingChecklists(isHazardType).all(entry);
    return entry;
  }

  private void all(ChecklistEntry entry) {
    var lists = entry.listed();
    checks.count("lists", lists.size(), MOST_LISTS);
    var codes = new HashSet<String>();
    for (int i = 0; i < lists.size(); i++) {
      list("lists[" + i + "].", lists.get(i), codes);
    }
    errors.throwIfAny();
  }

  private void list(String at, ListEntry list, HashSet<String> codes) {
    code(at + "code", list.code(), codes);
    checks.text(at + "title", list.title());
    checks.text(at + "titleEn", list.titleEn());
    for (int i = 0; i < list.types().size(); i++) {
      errors.check(
          !isHazardType.test(list.types().get(i)),
          at + "hazardTypes[" + i + "]",
          "unknown-value",
          "没有这个隐患类型。",
          "There is no such type of hazard.");
    }
    checks.count(at + "items", list.listed().size(), MOST_ITEMS);
    var items = new HashSet<String>();
    for (int i = 0; i < list.listed().size(); i++) {
      item(at + "items[" + i + "].", list.listed().get(i), items);
    }
  }

  private void item(String at, ItemEntry item, HashSet<String> codes) {
    code(at + "code", item.code(), codes);
    checks.text(at + "text", item.text());
    checks.text(at + "textEn", item.textEn());
    checks.text(at + "law", item.law());
  }

  private void code(String field, @Nullable String code, HashSet<String> codes) {
    var isCode = code != null && code.matches(CODE);
    errors.check(
        !isCode,
        field,
        "code",
        "编码由小写字母、数字和下划线组成，最多 60 个。",
        "A code is at most 60 small letters, digits and underscores.");
    errors.check(
        isCode && !codes.add(code), field, "twice", "编码重复了。", "This code is there already.");
  }
}
