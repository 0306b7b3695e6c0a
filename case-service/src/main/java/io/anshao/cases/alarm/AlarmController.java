package io.anshao.cases.alarm;

import io.anshao.cases.alarm.domain.CallPlan;
import io.anshao.cases.desk.Desk;
import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.lifecycle.Scope;
import io.anshao.cases.lifecycle.Scope.WholeDistrict;
import io.anshao.cases.lifecycle.Staff;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.time.BusinessClock;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Emergencies: who was called, and that somebody knows. */
@RestController
@RequestMapping("/api/v1")
class AlarmController {

  private static final int LONGEST_WAIT = 120;
  private static final int MOST_PEOPLE = 20;

  private static final List<Role> CALLED =
      List.of(Role.DUTY_LEADER, Role.OFFICE_LEADER, Role.TRIAGER);

  private final Desk desk;
  private final BusinessClock clock;
  private final Staff staff;

  AlarmController(Desk desk, BusinessClock clock, Staff staff) {
    this.desk = desk;
    this.clock = clock;
    this.staff = staff;
  }

  /** Those that nobody acknowledged, then the newest of the others. */
  record Alarms(List<AlarmView> items) {}

  /**
   * Who is called in a district.
   *
   * @param minutes that each has
   * @param people in order; none: the leaders on duty, then those of the office
   */
  record Rule(int minutes, List<UUID> people) {}

  @Operation(summary = "Emergencies of the district, who was called, and who knows")
  @GetMapping("/alarms")
  Mono<Alarms> list(@Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var scope = scope(user);
    return desk.write("alarms", tx -> new Alarms(ReadingAlarms.list(tx, scope)));
  }

  @Operation(summary = "One emergency, by its id or by its case's")
  @GetMapping("/alarms/{id}")
  Mono<AlarmView> find(
      @PathVariable UUID id, @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var scope = scope(user);
    return desk.write("alarms", tx -> found(tx, scope, id));
  }

  @Operation(summary = "The caller knows of an emergency: nobody else is called")
  @PostMapping("/alarms/{id}/acknowledgement")
  Mono<AlarmView> acknowledge(
      @PathVariable UUID id, @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var scope = scope(user);
    return desk.write(
        "alarms",
        tx -> {
          var alarm = found(tx, scope, id);
          var known = new AlarmRows.Known(alarm.caseId(), user.id(), clock.now(scope.district()));
          AlarmRows.know(tx.connection(), List.of(known));
          return found(tx, scope, id);
        });
  }

  @Operation(summary = "Who is called for an emergency in a district")
  @GetMapping("/alarm-rule")
  Mono<Rule> rule(
      @RequestParam(required = false) @Nullable String district,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var of = administered(user, district);
    return desk.write("alarm-rule/" + of, tx -> read(tx, of));
  }

  @Operation(summary = "Sets who is called for an emergency, in what order, and how long each has")
  @PutMapping("/alarm-rule")
  Mono<Rule> put(
      @RequestParam(required = false) @Nullable String district,
      @RequestBody Rule body,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var of = administered(user, district);
    check(body, of);
    return desk.write(
        "alarm-rule/" + of,
        tx -> {
          tx.sql()
              .sql(
                  """
                  insert into alarm_rule (district, minutes, people, changed_by)
                  values (:district, :minutes, :people, :by)
                  on conflict (district) do update
                     set minutes = excluded.minutes, people = excluded.people,
                         changed_by = excluded.changed_by, changed_at = now()""")
              .param("district", of)
              .param("minutes", body.minutes())
              .param("people", body.people().toArray(UUID[]::new))
              .param("by", user.id())
              .update();
          return read(tx, of);
        });
  }

  private void check(Rule body, String district) {
    var errors = new FieldErrors();
    errors.check(
        body.minutes() < 1 || body.minutes() > LONGEST_WAIT,
        "minutes",
        "range",
        "请填写 1 至 120 分钟。",
        "Give 1 to 120 minutes.");
    errors.check(
        body.people().size() > MOST_PEOPLE
            || body.people().stream().distinct().count() < body.people().size()
            || !body.people().stream().allMatch(each -> mayBeCalled(each, district)),
        "people",
        "unknown-value",
        "请选择本区在岗的值班领导、安委办领导或研判员，每人一次。",
        "Choose leaders on duty, office leaders or triagers of the district, each once.");
    errors.throwIfAny();
  }

  private boolean mayBeCalled(UUID person, String district) {
    return staff
        .find(person)
        .filter(member -> member.open() && member.district().filter(district::equals).isPresent())
        .filter(member -> CALLED.stream().anyMatch(member.roles()::contains))
        .isPresent();
  }

  private static Rule read(DeskTransaction tx, String district) {
    return tx.sql()
        .sql("select minutes, people from alarm_rule where district = :district")
        .param("district", district)
        .query(
            (row, n) -> new Rule(row.getInt(1), Arrays.asList((UUID[]) row.getArray(2).getArray())))
        .optional()
        .orElse(new Rule(CallPlan.STANDARD_MINUTES, List.of()));
  }

  private static AlarmView found(DeskTransaction tx, WholeDistrict scope, UUID id) {
    return ReadingAlarms.find(tx, scope, id)
        .orElseThrow(
            () ->
                Problem.of(
                    HttpStatus.NOT_FOUND, "not-found", "没有找到这次紧急呼叫。", "There is no such alarm."));
  }

  private static WholeDistrict scope(StaffUser user) {
    if (CALLED.stream().anyMatch(role -> user.has(role.code()))
        && Scope.of(user) instanceof WholeDistrict scope) {
      return scope;
    }
    throw Problem.of(
        HttpStatus.FORBIDDEN,
        "not-yours",
        "由值班领导、安委办领导或研判员办理。",
        "Leaders on duty, office leaders and triagers do this.");
  }

  private static String administered(StaffUser user, @Nullable String asked) {
    var own = user.district();
    var district = own == null ? asked : own;
    if (!user.has(Role.ADMINISTRATOR.code())
        || district == null
        || asked != null && !Objects.equals(asked, district)) {
      throw Problem.of(
          HttpStatus.FORBIDDEN,
          "not-yours",
          "由本区的管理员办理。",
          "An administrator of the district does this.");
    }
    return district;
  }
}
