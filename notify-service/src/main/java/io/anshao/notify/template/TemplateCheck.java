package io.anshao.notify.template;

import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.FreeText;
import io.anshao.notify.notice.Texts;
import io.anshao.notify.template.TemplateController.Entry;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a district's own words may say: nothing that a mailbox must not tell. */
final class TemplateCheck {

  private static final int LONGEST_BRIEF = 300;
  private static final int LONGEST_LETTER = 2000;

  private TemplateCheck() {}

  /**
   * The words, if they can go out.
   *
   * @throws io.anshao.edge.problem.Problem with every wrong field, and each name it may not use
   */
  static Texts.Words words(String name, Entry body) {
    var errors = new FieldErrors();
    var brief = FreeText.checked(errors, "brief", body.brief(), LONGEST_BRIEF);
    var letter = FreeText.checked(errors, "letter", body.letter(), LONGEST_LETTER);
    var words = Texts.Words.of(brief, letter);
    var allowed = Texts.fields(name);
    checkNames(errors, "brief", words.brief().names(), allowed);
    checkNames(errors, "letter", words.letter().names(), allowed);
    checkDates(errors, "brief", words.brief().required());
    checkDates(errors, "letter", words.letter().required());
    errors.throwIfAny();
    return words;
  }

  private static void checkNames(
      FieldErrors errors, String field, List<String> names, Set<String> allowed) {
    var wrong = names.stream().filter(each -> !allowed.contains(each)).toList();
    var list = allowed.stream().sorted().map(each -> "{" + each + "}");
    var may = list.collect(Collectors.joining("、"));
    errors.check(
        !wrong.isEmpty(),
        field,
        "unknown-placeholder",
        "不能使用 {" + String.join("}、{", wrong) + "}，可用的只有 " + may + "。",
        "{" + String.join("}, {", wrong) + "} cannot be used, only " + may + ".");
  }

  /** Not every notice has a date: a text must do without one. */
  private static void checkDates(FieldErrors errors, String field, List<String> required) {
    errors.check(
        required.contains("date") || required.contains("dateEn"),
        field,
        "date-not-optional",
        "日期不一定有，请把带日期的部分放进方括号，例如 [，期限{date}]。",
        "There is not always a date: put the part with it into brackets, like [ by {dateEn}].");
  }
}
