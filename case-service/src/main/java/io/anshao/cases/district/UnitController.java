package io.anshao.cases.district;

import io.anshao.cases.district.domain.Unit;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.token.StaffUser;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A unit of a district, renamed or closed by an administrator, with its old and other names. */
@RestController
@RequestMapping("/api/v1/districts/{code}/units/{unit}")
class UnitController {

  private static final int LONGEST_NAME = 60;

  private final DistrictBook districts;
  private final MakingDistricts making;

  UnitController(DistrictBook districts, MakingDistricts making) {
    this.districts = districts;
    this.making = making;
  }

  /**
   * A unit as it shall be.
   *
   * @param aliases old and other names; as they are when not given
   */
  record UnitChange(
      @Nullable String name, @Nullable Boolean open, @Nullable List<AliasEntry> aliases) {}

  /** Closed, it takes no more cases, and those it has go back to the office. */
  @PutMapping
  Mono<Unit> put(
      @PathVariable String code,
      @PathVariable String unit,
      @RequestBody UnitChange body,
      @AuthenticationPrincipal StaffUser user) {
    var district =
        districts
            .find(code)
            .filter(_ -> VisibleDistricts.isVisible(code, user))
            .orElseThrow(VisibleDistricts::notFound);
    var known = district.unit(unit).orElseThrow(VisibleDistricts::notFound);
    var name = body.name() == null ? "" : body.name().strip();
    var open = body.open();
    var errors = new FieldErrors();
    errors.check(
        name.isEmpty() || name.length() > LONGEST_NAME,
        "name",
        "length",
        "名称须为 1 至 60 个字。",
        "A name has 1 to 60 characters.");
    errors.check(open == null, "open", "missing", "请说明是否启用。", "Say whether it is open.");
    var aliases =
        body.aliases() == null
            ? known.aliases()
            : AliasEntry.checked(body.aliases(), unit, name, district, errors);
    if (open == null || !errors.isEmpty()) {
      throw errors.toProblem();
    }
    return making
        .changeUnit(code, new Unit(unit, name, known.kind(), open, aliases))
        .map(changed -> changed.unit(unit).orElseThrow());
  }
}
