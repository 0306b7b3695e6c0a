package io.anshao.cases.informant;

import static java.util.Objects.requireNonNull;

import io.anshao.cases.informant.domain.FirmKind;
import io.anshao.cases.informant.domain.Informant;
import io.anshao.cases.informant.domain.Informant.Post;
import io.anshao.cases.lifecycle.CreditCodes;
import io.anshao.cases.lifecycle.Staff;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.edge.problem.FieldErrors;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An informant as the office enters them.
 *
 * @param code once given, it stays
 */
record InformantEntry(
    @Nullable String code,
    @Nullable String firm,
    @Nullable String uscc,
    @Nullable String kind,
    @Nullable UUID officer,
    @Nullable Integer everyDays,
    @Nullable Boolean open) {

  /** Who keeps in touch with informants, and reads of them. */
  static final List<Role> KEEPERS = List.of(Role.TRIAGER, Role.OFFICE_LEADER);

  /** Neither a name nor a telephone number has this form. */
  private static final Pattern CODE = Pattern.compile("[A-Z]{1,4}-?[0-9]{1,4}");

  private static final int LONGEST_FIRM = 100;
  private static final int MOST_DAYS = 366;

  /** One who is new, to be called within the interval from today. */
  Informant read(UUID id, String district, LocalDate today, Staff staff) {
    var errors = new FieldErrors();
    errors.check(
        !CODE.matcher(text(code)).matches(),
        "code",
        "form",
        "代号由 1 至 4 个大写字母和 1 至 4 位数字组成，不得含姓名或电话。",
        "A code has 1 to 4 capital letters and 1 to 4 digits: no name, no telephone number.");
    var post = post(district, staff, errors);
    return new Informant(id, text(code), post, today.plusDays(post.everyDays()), true);
  }

  /** A known one as they shall be. */
  Informant change(Informant known, Staff staff) {
    return known.changed(
        post(known.post().district(), staff, new FieldErrors()), !Boolean.FALSE.equals(open));
  }

  private Post post(String district, Staff staff, FieldErrors errors) {
    var name = text(firm);
    var known = FirmKind.ofCode(text(kind));
    errors.check(
        name.isEmpty() || name.length() > LONGEST_FIRM,
        "firm",
        "length",
        "企业名称须为 1 至 100 个字。",
        "A firm's name has 1 to 100 characters.");
    var code18 = CreditCodes.checked(errors, uscc);
    errors.check(known.isEmpty(), "kind", "unknown-value", "不认识这个值。", "This value is not known.");
    errors.check(
        everyDays == null || everyDays < 1 || everyDays > MOST_DAYS,
        "everyDays",
        "range",
        "间隔须为 1 至 366 天。",
        "The interval is 1 to 366 days.");
    errors.check(
        officer == null || !keeps(staff, officer, district),
        "officer",
        "not-of-the-office",
        "责任人须为本区在职的研判员或安委办领导。",
        "Somebody of this district's office who triages or leads it keeps in touch.");
    errors.throwIfAny();
    return new Post(
        district,
        name,
        code18,
        known.orElseThrow(),
        requireNonNull(officer),
        requireNonNull(everyDays));
  }

  private static boolean keeps(Staff staff, UUID officer, String district) {
    return staff
        .find(officer)
        .filter(member -> member.open() && member.district().filter(district::equals).isPresent())
        .filter(member -> KEEPERS.stream().anyMatch(member.roles()::contains))
        .isPresent();
  }

  private static String text(@Nullable String given) {
    return given == null ? "" : given.strip();
  }
}
