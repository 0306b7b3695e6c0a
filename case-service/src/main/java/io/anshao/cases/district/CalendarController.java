package io.anshao.cases.district;

import io.anshao.cases.district.domain.CalendarYear;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.token.StaffUser;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Days off of a year, which an administrator can correct by hand (DOMAIN 7.5). */
@RestController
@RequestMapping("/api/v1/districts/{code}/calendars/{year}")
class CalendarController {

  private final DistrictBook districts;
  private final MakingDistricts making;

  CalendarController(DistrictBook districts, MakingDistricts making) {
    this.districts = districts;
    this.making = making;
  }

  /** One day as typed. */
  record DayEntry(@Nullable LocalDate date, @Nullable String name, @Nullable Boolean off) {}

  /** The days that differ from the weekday rule or carry a name. */
  record CalendarDays(@Nullable List<DayEntry> days) {}

  @GetMapping
  CalendarYear get(
      @PathVariable String code, @PathVariable int year, @AuthenticationPrincipal StaffUser user) {
    return districts
        .find(code)
        .filter(d -> VisibleDistricts.isVisible(code, user))
        .flatMap(d -> d.calendar(year))
        .orElseThrow(VisibleDistricts::notFound);
  }

  /** Open clocks of the district follow within seconds. */
  @PutMapping
  Mono<CalendarYear> put(
      @PathVariable String code,
      @PathVariable int year,
      @RequestBody CalendarDays body,
      @AuthenticationPrincipal StaffUser user) {
    requireVisible(code, user);
    return making
        .replaceCalendar(code, checked(year, body))
        .map(district -> district.calendar(year).orElseThrow());
  }

  /** What the same days would do to open clocks, in numbers; changes nothing. */
  @PostMapping("/dry-run")
  Mono<CalendarEffect> tryOut(
      @PathVariable String code,
      @PathVariable int year,
      @RequestBody CalendarDays body,
      @AuthenticationPrincipal StaffUser user) {
    requireVisible(code, user);
    return making.tryCalendar(code, checked(year, body));
  }

  private void requireVisible(String code, StaffUser user) {
    if (districts.find(code).isEmpty() || !VisibleDistricts.isVisible(code, user)) {
      throw VisibleDistricts.notFound();
    }
  }

  private static CalendarYear checked(int year, CalendarDays body) {
    var errors = new FieldErrors();
    errors.check(
        year < 2000 || year > 2100,
        "year",
        "out-of-range",
        "年份不在 2000 至 2100 之间。",
        "The year is not between 2000 and 2100.");
    errors.check(body.days() == null, "days", "missing", "请填写日期。", "Give the days.");
    var entries = body.days() == null ? List.<DayEntry>of() : body.days();
    var seen = new HashSet<LocalDate>();
    for (int i = 0; i < entries.size(); i++) {
      check(errors, "days[" + i + "]", year, entries.get(i), seen);
    }
    errors.throwIfAny();
    return new CalendarYear(year, entries.stream().map(CalendarController::day).toList());
  }

  private static void check(
      FieldErrors errors, String field, int year, DayEntry day, HashSet<LocalDate> seen) {
    errors.check(
        day.date() == null || day.date().getYear() != year || !seen.add(day.date()),
        field + ".date",
        "date",
        "日期须在本年内且不重复。",
        "A date of this year, each once.");
    errors.check(
        day.name() == null || day.name().isBlank() || day.name().length() > 40,
        field + ".name",
        "length",
        "名称须为 1 至 40 个字。",
        "A name has 1 to 40 characters.");
    errors.check(
        day.off() == null, field + ".off", "missing", "请选择休息或上班。", "Say whether it is off.");
  }

  private static CalendarYear.Day day(DayEntry entry) {
    return new CalendarYear.Day(entry.date(), entry.name(), entry.off());
  }
}
