package io.anshao.cases.queue;

import io.anshao.cases.escalation.domain.Rung;
import io.anshao.cases.lifecycle.Scope;
import io.anshao.cases.lifecycle.Staff;
import io.anshao.cases.lifecycle.Units;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.queue.Queue.Late;
import io.anshao.cases.view.Possible;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.time.BusinessClock;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A leader's desk: what is late and whose it is, and what waits for the leader's decision. */
@RestController
class LeaderDeskController {

  private static final int MOST = 40;
  private static final int AT_ONCE = 4;

  private final Queue queue;
  private final RowFaces faces;
  private final Awaited awaited;
  private final Possible possible;
  private final Units units;
  private final Staff staff;
  private final BusinessClock clock;

  LeaderDeskController(
      Queue queue,
      RowFaces faces,
      Awaited awaited,
      Possible possible,
      Units units,
      Staff staff,
      BusinessClock clock) {
    this.queue = queue;
    this.faces = faces;
    this.awaited = awaited;
    this.possible = possible;
    this.units = units;
    this.staff = staff;
    this.clock = clock;
  }

  /**
   * The desk.
   *
   * @param late how many cases are late
   * @param rungs the rungs of the ladder, lowest first
   * @param whose with whom the late cases are, most first: units of a district, people of a unit
   * @param waiting what waits for the caller's decision, the first due first
   * @param more whether more waits than is listed
   */
  record Desk(
      long late, List<RungLine> rungs, List<WhoLine> whose, List<Waiting> waiting, boolean more) {}

  /** A rung, and how many late cases stand on it. */
  record RungLine(String code, String name, String nameEn, long count) {}

  /**
   * Late cases of one unit or person.
   *
   * @param id unit code or id of the handler; {@code null} while the cases are nobody's
   * @param name {@code null} for what is nobody's
   * @param rungs how many by rung; those on the ground under {@code none}
   */
  record WhoLine(@Nullable String id, @Nullable String name, long late, Map<String, Long> rungs) {}

  /**
   * A case that waits.
   *
   * @param commands that would bring it forward and are the caller's to give
   */
  record Waiting(CaseRow row, List<String> commands) {}

  @Operation(summary = "What is late and whose, and what waits for the caller's decision")
  @GetMapping("/api/v1/leader-desk")
  Mono<Desk> desk(@Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var scope = Scope.of(user);
    var now = clock.now(String.valueOf(user.district()));
    return Mono.zip(queue.late(scope, now), waiting(scope, user, now))
        .map(both -> desk(scope, both.getT1(), both.getT2()));
  }

  private Mono<List<Waiting>> waiting(Scope scope, StaffUser user, Instant now) {
    return queue
        .toDecide(scope, awaited.of(user), awaited.stepsToDecide(user), MOST + 1, now)
        .flatMapMany(Flux::fromIterable)
        .flatMapSequential(row -> waiting(row, user, now), AT_ONCE)
        .collectList();
  }

  /** Nothing for who had a part in it: the rules themselves are asked. */
  private Mono<Waiting> waiting(StoredRow row, StaffUser user, Instant now) {
    return possible
        .next(row.id(), user)
        .filter(commands -> !commands.isEmpty())
        .map(commands -> new Waiting(faces.of(row, user, now), commands))
        .onErrorComplete(Problem.class);
  }

  private Desk desk(Scope scope, List<Late> late, List<Waiting> waiting) {
    var rungs =
        late.stream().collect(Collectors.groupingBy(LeaderDeskController::rung, counting()));
    return new Desk(
        late.stream().mapToLong(Late::count).sum(),
        Arrays.stream(Rung.values()).map(r -> line(r, rungs.getOrDefault(r.code(), 0L))).toList(),
        late.stream()
            .collect(Collectors.groupingBy(each -> Optional.ofNullable(each.who())))
            .entrySet()
            .stream()
            .map(each -> whose(scope, each.getKey().orElse(null), each.getValue()))
            .sorted(Comparator.comparingLong(WhoLine::late).reversed())
            .toList(),
        waiting.size() > MOST ? waiting.subList(0, MOST) : waiting,
        waiting.size() > MOST);
  }

  private static Collector<Late, ?, Long> counting() {
    return Collectors.summingLong(Late::count);
  }

  private static String rung(Late late) {
    return Objects.requireNonNullElse(late.rung(), CaseFilter.NOBODY);
  }

  private static RungLine line(Rung rung, long count) {
    return new RungLine(rung.code(), rung.title(), rung.titleEn(), count);
  }

  private WhoLine whose(Scope scope, @Nullable String who, List<Late> late) {
    return new WhoLine(
        who,
        who == null ? null : nameOf(scope, who),
        late.stream().mapToLong(Late::count).sum(),
        late.stream()
            .collect(Collectors.groupingBy(LeaderDeskController::rung, TreeMap::new, counting())));
  }

  private String nameOf(Scope scope, String who) {
    return scope instanceof Scope.WholeDistrict(var district, _)
        ? units.find(district, new UnitCode(who)).map(Units.Unit::name).orElse(who)
        : staff.find(UUID.fromString(who)).map(Staff.Member::name).orElse("—");
  }
}
