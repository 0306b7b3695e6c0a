package io.anshao.cases.people;

import io.anshao.cases.district.DistrictBook;
import io.anshao.cases.district.domain.District;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.people.domain.PasswordRule;
import io.anshao.edge.problem.FieldErrors;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person as an administrator types one. */
record PersonEntry(
    @Nullable String username,
    @Nullable String name,
    @Nullable String district,
    @Nullable String unit,
    @Nullable List<String> roles,
    @Nullable String password,
    @Nullable Boolean mustChangePassword) {

  private static final String USERNAME = "[a-z0-9][a-z0-9._-]{1,31}";

  /**
   * The person, when every field is right.
   *
   * @throws io.anshao.edge.problem.Problem 422 that names every wrong field
   */
  Person checked(UUID id, boolean open, DistrictBook districts) {
    var errors = new FieldErrors();
    var normal = username == null ? "" : username.strip().toLowerCase(Locale.ROOT);
    errors.check(
        !normal.matches(USERNAME),
        "username",
        "username",
        "用户名须为 2 至 32 个小写字母、数字、点、横线或下划线。",
        "A username has 2 to 32 lower-case letters, digits, dots, dashes or underscores.");
    errors.check(
        name == null || name.isBlank() || name.length() > 40,
        "name",
        "length",
        "姓名须为 1 至 40 个字。",
        "A name has 1 to 40 characters.");
    errors.check(
        password != null && !PasswordRule.allows(password, normal),
        "password",
        "weak-password",
        "密码须为 10 至 128 个字符，且不含用户名。",
        "A password has 10 to 128 characters and not the username.");
    var known = checkedRoles(errors);
    checkPlace(errors, known, districts);
    errors.throwIfAny();
    var changes = mustChangePassword == null || mustChangePassword;
    return new Person(
        id, normal, String.valueOf(name).strip(), district, unit, known, changes, open, null);
  }

  private Set<Role> checkedRoles(FieldErrors errors) {
    var known = EnumSet.noneOf(Role.class);
    var codes = roles == null ? List.<String>of() : roles;
    for (int i = 0; i < codes.size(); i++) {
      var role = Role.ofCode(codes.get(i)).filter(r -> r != Role.SYSTEM);
      role.ifPresent(known::add);
      errors.check(
          role.isEmpty(), "roles[" + i + "]", "unknown-role", "没有这个角色。", "There is no such role.");
    }
    errors.check(codes.isEmpty(), "roles", "missing", "请至少选择一个角色。", "Give at least one role.");
    return known;
  }

  private void checkPlace(FieldErrors errors, Set<Role> known, DistrictBook districts) {
    var place = Optional.ofNullable(district).flatMap(districts::find);
    var isOfAll = district == null && known.equals(EnumSet.of(Role.ADMINISTRATOR));
    errors.check(
        place.isEmpty() && !isOfAll,
        "district",
        "unknown-district",
        "没有这个区。",
        "There is no such district.");
    errors.check(
        unit == null ? needsUnit(known) : place.flatMap(this::unitOf).isEmpty(),
        "unit",
        "unknown-unit",
        "请选择本区的单位。",
        "Give a unit of the district.");
  }

  private static boolean needsUnit(Set<Role> roles) {
    return roles.stream().anyMatch(role -> role.sight() == Role.Sight.UNIT);
  }

  private Optional<?> unitOf(District place) {
    return place.unit(String.valueOf(unit));
  }
}
