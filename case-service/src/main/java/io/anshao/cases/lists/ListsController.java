package io.anshao.cases.lists;

import io.anshao.cases.district.DistrictBook;
import io.anshao.cases.district.VisibleDistricts;
import io.anshao.cases.district.domain.Category;
import io.anshao.cases.district.domain.Street;
import io.anshao.cases.edition.Edition;
import io.anshao.cases.edition.Replacement;
import io.anshao.cases.lists.ListsEntry.CategoryEntry;
import io.anshao.cases.lists.ListsEntry.StreetEntry;
import io.anshao.cases.lists.domain.DistrictLists;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Streets with their territorial units and categories, in editions: read by staff, changed by an
 * administrator.
 */
@RestController
@RequestMapping("/api/v1/districts/{code}/lists")
class ListsController {

  private final DistrictBook districts;
  private final ChangingLists changing;

  ListsController(DistrictBook districts, ChangingLists changing) {
    this.districts = districts;
    this.changing = changing;
  }

  /** The lists of one edition. */
  record ListsView(int version, List<Street> streets, List<Category> categories) {

    static ListsView of(Edition<DistrictLists> edition) {
      return new ListsView(
          edition.version(), edition.body().streets(), edition.body().categories());
    }
  }

  /**
   * New lists.
   *
   * @param version the one that they replace
   * @param reason why they change
   * @param streets as they are when not given
   * @param categories as they are when not given
   */
  record ListsChange(
      @Nullable Integer version,
      @Nullable String reason,
      @Nullable List<StreetEntry> streets,
      @Nullable List<CategoryEntry> categories) {}

  @Operation(
      summary = "Streets and categories of a district; an earlier edition where one is named")
  @GetMapping
  ListsView get(
      @PathVariable String code,
      @RequestParam(required = false) @Nullable Integer version,
      @AuthenticationPrincipal StaffUser user) {
    return changing
        .find(VisibleDistricts.find(districts, code, user), Optional.ofNullable(version))
        .map(ListsView::of)
        .orElseThrow(VisibleDistricts::notFound);
  }

  @Operation(
      summary = "Replaces streets and categories; none that is there can go, earlier editions stay")
  @PutMapping
  Mono<ListsView> put(
      @PathVariable String code,
      @RequestBody ListsChange body,
      @AuthenticationPrincipal StaffUser user) {
    var district = VisibleDistricts.find(districts, code, user);
    var by = Replacement.of(body.version(), body.reason(), user.id());
    var now = ChangingLists.of(district);
    var next = new ListsEntry(body.streets(), body.categories()).over(now);
    var errors = new FieldErrors();
    if (body.streets() != null) {
      new CheckingStreets(district, errors).check(next.streets());
    }
    if (body.categories() != null) {
      new CheckingCategories(now.categories(), errors).check(next.categories());
    }
    errors.throwIfAny();
    return changing.replace(district, by, next).map(ListsView::of);
  }
}
