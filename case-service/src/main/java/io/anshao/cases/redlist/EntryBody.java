package io.anshao.cases.redlist;

import io.anshao.cases.exposure.domain.PersonalNumbers;
import io.anshao.cases.lifecycle.CreditCodes;
import io.anshao.cases.lifecycle.Streets;
import io.anshao.cases.lifecycle.Units;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.redlist.domain.EntryKind;
import io.anshao.cases.redlist.domain.EntryWording;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.FreeText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it is typed.
 *
 * @param kind {@code red_list}, {@code benchmark_firm} or {@code safety_pledge}; stays once given
 * @param until the last day; without one as long as the kind allows
 * @param photos pictures that staff sent to intake for it, covered where they name a person
 */
record EntryBody(
    @Nullable String kind,
    @Nullable String title,
    @Nullable String firm,
    @Nullable String uscc,
    @Nullable String said,
    @Nullable String place,
    @Nullable String street,
    @Nullable String unit,
    @Nullable LocalDate until,
    @Nullable List<UUID> photos) {

  /** No unit has this code. */
  private static final String NO_UNIT = "-";

  private static final int TITLE = 60;
  private static final int FIRM = 100;
  private static final int SAID = 2000;
  private static final int PLACE = 100;
  private static final int PHOTOS = 9;

  /** What is known of the district. */
  record Known(String district, Units units, Streets streets, LocalDate today) {}

  EntryKind kind(FieldErrors errors) {
    var known = EntryKind.of(kind == null ? "" : kind);
    errors.check(known.isEmpty(), "kind", "unknown-value", "请选择类型。", "Choose a kind.");
    return known.orElse(EntryKind.RED_LIST);
  }

  EntryWording wording(EntryKind kind, Known known, FieldErrors errors) {
    var name = shown(errors, "firm", firm, FIRM);
    var by = new UnitCode(unit == null || unit.isBlank() ? NO_UNIT : unit);
    errors.check(
        known.units().find(known.district(), by).isEmpty(),
        "unit",
        "unknown-value",
        "请选择推荐单位。",
        "Choose the unit that proposes it.");
    var where = Optional.ofNullable(street).filter(code -> !code.isBlank());
    errors.check(
        where.filter(c -> known.streets().nameOf(known.district(), c).isEmpty()).isPresent(),
        "street",
        "unknown-value",
        "没有这个街道或镇。",
        "There is no such street or town.");
    var code = CreditCodes.checked(errors, uscc);
    var latest = kind.latest(known.today());
    var last = until == null ? latest : until;
    errors.check(
        !last.isAfter(known.today()) || last.isAfter(latest),
        "until",
        "out-of-range",
        "公布期限须在今天之后，最晚到 " + latest + "。",
        "The last day lies after today, at the latest on " + latest + ".");
    var pictures = photos == null ? List.<UUID>of() : photos.stream().distinct().toList();
    errors.check(
        pictures.size() > PHOTOS,
        "photos",
        "count",
        "最多 " + PHOTOS + " 张照片。",
        "At most " + PHOTOS + " pictures.");
    return new EntryWording(
        shown(errors, "title", title, TITLE),
        name,
        code,
        shown(errors, "said", said, SAID),
        shown(errors, "place", place, PLACE),
        where,
        by,
        last,
        pictures);
  }

  /** The public never reads how to reach or identify a person (DOMAIN 2.7). */
  private static String shown(
      FieldErrors errors, String field, @Nullable String written, int longest) {
    var text = FreeText.checked(errors, field, written, longest);
    errors.check(
        PersonalNumbers.areIn(text),
        field,
        "personal-number",
        "公开的文字中不能有电话号码、身份证号、银行卡号或车牌号。",
        "A public text holds no telephone, identity, bank card or plate number.");
    return text;
  }
}
