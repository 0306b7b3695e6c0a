package io.anshao.cases.report;

import io.anshao.cases.report.ContentEntry.NumberEntry;
import io.anshao.cases.report.ContentEntry.ReportItemEntry;
import io.anshao.cases.report.domain.Content;
import io.anshao.cases.report.domain.ReportKind;
import io.anshao.cases.report.domain.StatTemplate;
import io.anshao.cases.report.domain.StatTemplate.Cell;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.FreeText;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks through what was written into a report and names everything that is wrong. */
final class CheckingContent {

  private static final BigDecimal MOST = BigDecimal.valueOf(100_000_000);
  private static final int DIGITS = 4;
  private static final int LONGEST_NOTE = 200;
  private static final int LONGEST_LINE = 100;
  private static final int LONGEST_TEXT = 4000;
  private static final int MOST_ITEMS = 50;
  private static final int MOST_FILES = 20;
  private static final String PHONE = "[0-9+()\\- ]{0,30}";

  private final FieldErrors errors = new FieldErrors();
  private final StatTemplate template;
  private final Map<String, Cell> cells;

  private CheckingContent(StatTemplate template, ReportKind kind) {
    this.template = template;
    this.cells =
        template.cells(kind).stream().collect(Collectors.toMap(Cell::code, Function.identity()));
  }

  /**
   * A draft may have gaps; what stands in it has to be right.
   *
   * @throws io.anshao.edge.problem.Problem 422 that names every wrong field
   */
  static Content draft(ContentEntry entry, StatTemplate template, ReportKind kind) {
    var checking = new CheckingContent(template, kind);
    checking.read(entry);
    checking.errors.throwIfAny();
    return entry.read();
  }

  /**
   * What is submitted has none: every number that people type, proofs where they are asked for,
   * words.
   *
   * @throws io.anshao.edge.problem.Problem 422 that names every missing field
   */
  static void whole(Content content, StatTemplate template, ReportKind kind) {
    var errors = new FieldErrors();
    for (var cell : template.cells(kind)) {
      var value = content.number(cell.code());
      errors.check(
          !cell.isComputed() && value.isEmpty(),
          "numbers[" + cell.code() + "].value",
          "required",
          "请填写“" + cell.title() + "”（" + cell.code() + "），没有的填 0。",
          "Fill in " + cell.code() + "; 0 where there was none.");
      errors.check(
          cell.needsProof()
              && value.filter(v -> v.signum() > 0).isPresent()
              && content.proofs(cell.code()).isEmpty(),
          "numbers[" + cell.code() + "].proofs",
          "proof",
          "“" + cell.title() + "”（" + cell.code() + "）须附证明材料。",
          "Number " + cell.code() + " needs an attachment that shows it.");
    }
    errors.check(
        content.narrative().isEmpty(),
        "narrative",
        "required",
        kind == ReportKind.TABLE ? "请写活动总结。" : "请写工作情况。",
        "Write what was done.");
    errors.check(
        kind == ReportKind.URGENT && content.items().isEmpty(),
        "items",
        "required",
        "请写明是什么事、何时、何地。",
        "Say what happened, when and where.");
    errors.throwIfAny();
  }

  private void read(ContentEntry entry) {
    if (entry.numbers() != null) {
      entry.numbers().forEach(this::number);
    }
    if (entry.notes() != null) {
      entry.notes().forEach(this::note);
    }
    var items = ContentEntry.all(entry.items());
    errors.check(
        items.size() > MOST_ITEMS,
        "items",
        "count",
        "最多 " + MOST_ITEMS + " 项。",
        "At most " + MOST_ITEMS + ".");
    for (int i = 0; i < items.size(); i++) {
      item("items[" + i + "].", items.get(i));
    }
    FreeText.optional(errors, "narrative", entry.narrative(), LONGEST_TEXT);
    errors.check(
        !ContentEntry.text(entry.phone()).matches(PHONE),
        "phone",
        "phone",
        "请填办公电话，只写数字和横线。",
        "Give an office number, of digits and dashes.");
  }

  private void number(String code, @Nullable NumberEntry number) {
    var at = "numbers[" + code + "]";
    var cell = cells.get(code);
    if (cell == null) {
      errors.add(at, "unknown-value", "报表中没有这一栏。", "The form has no such number.");
      return;
    }
    errors.check(
        cell.isComputed(),
        at,
        "computed",
        "这个数由案件算出，不能填写；可以在旁边写说明。",
        "This is computed from cases and not typed; write a note beside it.");
    if (number == null) {
      return;
    }
    var value = number.value();
    errors.check(
        value != null
            && (value.signum() < 0 || value.compareTo(MOST) > 0 || value.scale() > DIGITS),
        at + ".value",
        "range",
        "请填不小于 0 的数。",
        "Give a number, not below 0.");
    files(at + ".proofs", ContentEntry.all(number.proofs()).size());
  }

  private void note(String code, @Nullable String words) {
    errors.check(
        !cells.containsKey(code),
        "notes[" + code + "]",
        "unknown-value",
        "报表中没有这一栏。",
        "The form has no such number.");
    FreeText.optional(errors, "notes[" + code + "]", words, LONGEST_NOTE);
  }

  private void item(String at, ReportItemEntry item) {
    errors.check(
        !template.isActivity(ContentEntry.text(item.activity())),
        at + "activity",
        "unknown-value",
        "请选择活动类型。",
        "Choose a kind of activity.");
    FreeText.checked(errors, at + "title", item.title(), LONGEST_LINE);
    FreeText.optional(errors, at + "place", item.place(), LONGEST_LINE);
    FreeText.optional(errors, at + "text", item.text(), LONGEST_TEXT);
    var people = item.participants();
    errors.check(
        people != null && (people < 0 || people > MOST.intValue()),
        at + "participants",
        "range",
        "请填不小于 0 的数。",
        "Give a number, not below 0.");
    var links = ContentEntry.all(item.links());
    for (int i = 0; i < links.size(); i++) {
      var link = links.get(i);
      errors.check(
          link == null || !link.matches("https?://\\S{1,500}"),
          at + "links[" + i + "]",
          "not-a-link",
          "请写完整的网址，以 http:// 或者 https:// 开头。",
          "Write a whole address that begins with http:// or https://.");
    }
    files(at + "links", links.size());
    files(at + "pictures", ContentEntry.all(item.pictures()).size());
  }

  private void files(String field, int size) {
    errors.check(
        size > MOST_FILES,
        field,
        "count",
        "最多 " + MOST_FILES + " 个。",
        "At most " + MOST_FILES + ".");
  }
}
