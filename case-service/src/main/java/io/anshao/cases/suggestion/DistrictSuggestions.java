package io.anshao.cases.suggestion;

import io.anshao.cases.lifecycle.Categories;
import io.anshao.cases.lifecycle.HazardHints;
import io.anshao.cases.lifecycle.domain.Registration;
import io.anshao.cases.lifecycle.form.Hint;
import io.anshao.cases.suggestion.SuggestionView.SecondOpinionView;
import io.anshao.cases.suggestion.SuggestionView.SuggestedTypeView;
import io.anshao.cases.suggestion.SuggestionView.VacuityView;
import io.anshao.cases.suggestion.domain.Agreement;
import io.anshao.cases.suggestion.domain.Report;
import io.anshao.cases.suggestion.domain.SuggestedType;
import io.anshao.cases.suggestion.domain.Suggester;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a district's lexicon say of a case, and what its earlier cases say beside them.
 */
final class DistrictSuggestions implements HazardHints {

  private final LexiconBook book;
  private final OpinionBook opinions;
  private final Categories categories;

  DistrictSuggestions(LexiconBook book, OpinionBook opinions, Categories categories) {
    this.book = book;
    this.opinions = opinions;
    this.categories = categories;
  }

  /**
   * All that is suggested; empty while the district has no lexicon.
   *
   * @param words the reporter's, empty when there are none or they are erased
   */
  Optional<SuggestionView> of(Registration registration, String words) {
    var report =
        new Report(
            words,
            registration.location().isPresent() || registration.tip().address().isPresent(),
            !registration.tip().photos().isEmpty());
    return book.in(registration.district())
        .map(suggester -> view(registration.district(), suggester, report));
  }

  @Override
  public Optional<Hint> hintIn(String district, String words) {
    var types = book.in(district).map(each -> types(district, each, words)).orElse(List.of());
    var lines = new ArrayList<Hint>();
    if (!types.isEmpty()) {
      lines.add(hint(types));
    }
    var second = secondOpinion(district, types, words);
    if (second.hazardType() != null) {
      lines.add(hint(second, second.hazardType()));
    }
    return lines.stream()
        .reduce(
            (one, other) -> new Hint(one.zh() + "\n" + other.zh(), one.en() + "\n" + other.en()));
  }

  private static Hint hint(List<SuggestedTypeView> types) {
    return new Hint(
        types.stream()
            .map(t -> "%s（%s）".formatted(t.name(), t.reason()))
            .collect(Collectors.joining("；", "按举报文字可能是：", "")),
        types.stream()
            .map(t -> "%s (%s)".formatted(t.nameEn(), t.reasonEn()))
            .collect(Collectors.joining("; ", "By the words it may be: ", "")));
  }

  private static Hint hint(SecondOpinionView second, SuggestedTypeView type) {
    return new Hint(
        "第二意见（按本区已受理案件）：%s，把握%.0f%%（%s）；%s"
            .formatted(type.name(), type.confidence() * 100, type.reason(), second.note()),
        "Second opinion (by cases accepted here): %s, %.0f%% sure (%s); %s"
            .formatted(type.nameEn(), type.confidence() * 100, type.reasonEn(), second.noteEn()));
  }

  private SuggestionView view(String district, Suggester suggester, Report report) {
    var verdict = suggester.vacuity(report);
    var types = types(district, suggester, report.words());
    return new SuggestionView(
        types,
        secondOpinion(district, types, report.words()),
        new VacuityView(verdict.isVacuous(), verdict.reason(), verdict.reasonEn()));
  }

  private SecondOpinionView secondOpinion(
      String district, List<SuggestedTypeView> first, String words) {
    var second =
        words.isEmpty()
            ? Optional.<SuggestedTypeView>empty()
            : opinions.of(district, words).flatMap(type -> named(district, type));
    var agreement =
        Agreement.of(
            first.stream().findFirst().map(SuggestedTypeView::code),
            second.map(SuggestedTypeView::code));
    return second
        .map(type -> opinion(type, agreement))
        .orElseGet(() -> words.isEmpty() ? opinion(null, agreement) : notYet(agreement));
  }

  private static SecondOpinionView opinion(@Nullable SuggestedTypeView type, Agreement agreement) {
    return new SecondOpinionView(type, agreement.code(), agreement.text(), agreement.textEn());
  }

  private SecondOpinionView notYet(Agreement agreement) {
    var lessons = opinions.lessons();
    return new SecondOpinionView(null, agreement.code(), lessons.reason(), lessons.reasonEn());
  }

  /** Types that the district does not know are left out. */
  private List<SuggestedTypeView> types(String district, Suggester suggester, String words) {
    return suggester.hazardTypes(words).stream()
        .flatMap(type -> named(district, type).stream())
        .toList();
  }

  private Optional<SuggestedTypeView> named(String district, SuggestedType type) {
    return categories
        .find(district, "hazard_type", type.hazardType())
        .map(
            category ->
                new SuggestedTypeView(
                    category.code(),
                    category.name(),
                    category.nameEn(),
                    Math.round(type.confidence() * 100) / 100.0,
                    type.reason(),
                    type.reasonEn(),
                    type.words()));
  }
}
