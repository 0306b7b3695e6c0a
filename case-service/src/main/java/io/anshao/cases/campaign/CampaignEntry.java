package io.anshao.cases.campaign;

import io.anshao.cases.campaign.domain.Campaign;
import io.anshao.cases.campaign.domain.Campaign.Aim;
import io.anshao.cases.lifecycle.Categories;
import io.anshao.edge.problem.FieldErrors;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A campaign to be made.
 *
 * @param from its first day, {@code to} its last one
 * @param areas key areas 重点领域 that it is about; none means any
 * @param goals what it is for, in words
 */
record CampaignEntry(
    @Nullable String name,
    @Nullable String from,
    @Nullable String to,
    @Nullable List<String> areas,
    @Nullable List<String> hazardTypes,
    @Nullable List<String> targetTags,
    @Nullable String goals) {

  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_GOALS = 2000;

  /**
   * The campaign.
   *
   * @throws io.anshao.edge.problem.Problem 422 that names every wrong field
   */
  Campaign read(UUID id, String district, Categories categories) {
    var errors = new FieldErrors();
    var title = text(name);
    errors.check(
        title.isEmpty() || title.codePointCount(0, title.length()) > LONGEST_NAME,
        "name",
        "length",
        "名称须为 1 至 60 个字。",
        "A name has 1 to 60 characters.");
    var first = day(from, "from", errors);
    var last = day(to, "to", errors);
    errors.check(
        first.isPresent() && last.isPresent() && last.get().isBefore(first.get()),
        "to",
        "before-from",
        "结束日期不能早于开始日期。",
        "The last day is not before the first.");
    var aim =
        new Aim(
            codes(areas, "areas", "key_area", district, categories, errors),
            codes(hazardTypes, "hazardTypes", "hazard_type", district, categories, errors),
            codes(targetTags, "targetTags", "target_tag", district, categories, errors));
    var words = text(goals);
    errors.check(
        words.codePointCount(0, words.length()) > LONGEST_GOALS,
        "goals",
        "length",
        "目标最多 2000 字。",
        "Goals have 2,000 characters at most.");
    errors.throwIfAny();
    return new Campaign(
        id,
        district,
        title,
        first.orElseThrow(),
        last.orElseThrow(),
        aim,
        words,
        Optional.empty(),
        1);
  }

  private static List<String> codes(
      @Nullable List<String> given,
      String field,
      String taxonomy,
      String district,
      Categories categories,
      FieldErrors errors) {
    var codes = given == null ? List.<String>of() : given;
    for (int i = 0; i < codes.size(); i++) {
      errors.check(
          categories.find(district, taxonomy, codes.get(i)).isEmpty(),
          field + "[" + i + "]",
          "unknown-value",
          "不认识这个值。",
          "This value is not known.");
    }
    return codes;
  }

  private static Optional<LocalDate> day(@Nullable String text, String field, FieldErrors errors) {
    try {
      return Optional.of(LocalDate.parse(text(text)));
    } catch (DateTimeException _) {
      errors.add(field, "not-a-date", "请写成 2021-06-30。", "Write 2021-06-30.");
      return Optional.empty();
    }
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given.strip();
  }
}
