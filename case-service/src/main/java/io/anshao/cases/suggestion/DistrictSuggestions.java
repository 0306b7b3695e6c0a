package io.anshao.cases.suggestion;

import io.anshao.cases.lifecycle.Categories;
import io.anshao.cases.lifecycle.HazardHints;
import io.anshao.cases.lifecycle.domain.Registration;
import io.anshao.cases.lifecycle.form.Hint;
import io.anshao.cases.suggestion.SuggestionView.SuggestedTypeView;
import io.anshao.cases.suggestion.SuggestionView.VacuityView;
import io.anshao.cases.suggestion.domain.Report;
import io.anshao.cases.suggestion.domain.SuggestedType;
import io.anshao.cases.suggestion.domain.Suggester;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the words of a district's lexicon say of a case. */
final class DistrictSuggestions implements HazardHints {

  private final LexiconBook book;
  private final Categories categories;

  DistrictSuggestions(LexiconBook book, Categories categories) {
    this.book = book;
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
    return types.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Hint(
                types.stream()
                    .map(t -> "%s（%s）".formatted(t.name(), t.reason()))
                    .collect(Collectors.joining("；", "按举报文字可能是：", "")),
                types.stream()
                    .map(t -> "%s (%s)".formatted(t.nameEn(), t.reasonEn()))
                    .collect(Collectors.joining("; ", "By the words it may be: ", ""))));
  }

  private SuggestionView view(String district, Suggester suggester, Report report) {
    var verdict = suggester.vacuity(report);
    return new SuggestionView(
        types(district, suggester, report.words()),
        new VacuityView(verdict.isVacuous(), verdict.reason(), verdict.reasonEn()));
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
