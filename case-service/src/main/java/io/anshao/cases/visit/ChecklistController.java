package io.anshao.cases.visit;

import io.anshao.cases.district.DistrictBook;
import io.anshao.cases.district.VisibleDistricts;
import io.anshao.cases.edition.Editing;
import io.anshao.cases.edition.Replacement;
import io.anshao.cases.lifecycle.Categories;
import io.anshao.cases.visit.ChecklistEntry.ListEntry;
import io.anshao.cases.visit.domain.ChecklistSet;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
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

/** The checklists of a district: read by its staff, changed by an administrator. */
@RestController
@RequestMapping("/api/v1/districts/{code}/checklists")
class ChecklistController {

  private final ChecklistBook book;
  private final Editing<ChecklistEntry, ChecklistSet> editing;
  private final DistrictBook districts;
  private final Categories categories;

  ChecklistController(
      ChecklistBook book,
      Editing<ChecklistEntry, ChecklistSet> editing,
      DistrictBook districts,
      Categories categories) {
    this.book = book;
    this.editing = editing;
    this.districts = districts;
    this.categories = categories;
  }

  /** The checklists of one version. */
  record ChecklistView(int version, List<ListEntry> lists) {

    static ChecklistView of(ChecklistSet set) {
      return new ChecklistView(set.version(), ChecklistEntry.of(set).listed());
    }
  }

  /**
   * New checklists.
   *
   * @param version the version that they replace
   * @param reason why they change
   */
  record ChecklistChange(
      @Nullable Integer version, @Nullable String reason, @Nullable List<ListEntry> lists) {}

  @Operation(summary = "The checklists of a district; an earlier version where one is named")
  @GetMapping
  ChecklistView get(
      @PathVariable String code,
      @RequestParam(required = false) @Nullable Integer version,
      @AuthenticationPrincipal StaffUser user) {
    VisibleDistricts.find(districts, code, user);
    return ChecklistView.of(
        version == null
            ? book.latest(code)
            : book.find(code, version).orElseThrow(VisibleDistricts::notFound));
  }

  @Operation(summary = "Replaces the checklists of a district; earlier versions stay readable")
  @PutMapping
  Mono<ChecklistView> put(
      @PathVariable String code,
      @RequestBody ChecklistChange body,
      @AuthenticationPrincipal StaffUser user) {
    VisibleDistricts.find(districts, code, user);
    var by = Replacement.of(body.version(), body.reason(), user.id());
    var entry =
        CheckingChecklists.check(
            new ChecklistEntry(body.lists()),
            type -> categories.find(code, "hazard_type", type).isPresent());
    return editing
        .replace(code, by, entry, Editing.Along.NOTHING)
        .map(edition -> ChecklistView.of(edition.body()));
  }
}
