package io.anshao.cases.people;

import io.anshao.cases.district.DistrictBook;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.edge.token.StaffUser;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** People for pickers: of one's own district, and of one's own unit for whoever sees no further. */
@RestController
@RequestMapping("/api/v1/people")
class PeopleController {

  private static final int MOST = 200;

  private final People people;
  private final DistrictBook districts;

  PeopleController(People people, DistrictBook districts) {
    this.people = people;
    this.districts = districts;
  }

  /**
   * A page of people.
   *
   * @param next cursor of the next page, where there is one
   */
  record PeoplePage(List<PersonLine> items, @Nullable String next) {}

  @GetMapping
  Mono<PeoplePage> list(
      @RequestParam Optional<String> district,
      @RequestParam Optional<String> unit,
      @RequestParam Optional<String> role,
      @RequestParam(defaultValue = "") String cursor,
      @AuthenticationPrincipal StaffUser user) {
    var isAdministrator = user.has(Role.ADMINISTRATOR.code());
    var filter =
        new People.Filter(
            user.district() == null ? district.orElse(null) : user.district(),
            seesOnlyUnit(user) ? user.unit() : unit.orElse(null),
            role.orElse(null),
            isAdministrator,
            cursor,
            MOST + 1);
    return people.find(filter).collectList().map(found -> page(found, isAdministrator));
  }

  private static boolean seesOnlyUnit(StaffUser user) {
    return user.roles().stream()
        .flatMap(code -> Role.ofCode(code).stream())
        .allMatch(role -> role.sight() == Role.Sight.UNIT);
  }

  private PeoplePage page(List<Person> found, boolean isAdministrator) {
    var shown = found.size() > MOST ? found.subList(0, MOST) : found;
    var lines = shown.stream().map(p -> PersonLine.of(p, districts, isAdministrator)).toList();
    return new PeoplePage(lines, found.size() > MOST ? shown.getLast().username() : null);
  }
}
