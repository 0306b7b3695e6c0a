package io.anshao.cases.view;

import static io.anshao.cases.CaseApi.accept;
import static io.anshao.cases.CaseApi.assign;
import static io.anshao.cases.CaseApi.json;
import static io.anshao.cases.CaseApi.tip;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.CaseApi;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.StaffApi.Member;
import io.anshao.cases.StatusCalls;
import io.anshao.cases.lifecycle.domain.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/**
 * The permission table row by row, over HTTP: every command by every role, of the office, of the
 * unit that leads, of one that helps, of one that has nothing to do with the case, and of another
 * district.
 */
@ServiceTest
class PermissionTableTests {

  private static final String LEAD = "xfjy";
  private static final String HELPS = "t_cicheng";
  private static final String STRANGE = "zjj";

  @Autowired private StaffApi staff;
  @Autowired private CaseApi cases;
  @Autowired private Environment environment;

  /** Somebody with one role, and what they are to the case. */
  private record Caller(Role role, String unit, boolean inDistrict, Member member) {

    boolean seesTheCase() {
      return inDistrict
          && switch (role.sight()) {
            case DISTRICT -> true;
            case UNIT -> unit.equals(LEAD) || unit.equals(HELPS);
            case NOTHING -> false;
          };
    }

    boolean reaches(String reach) {
      return switch (reach) {
        case "district" -> true;
        case "lead" -> unit.equals(LEAD);
        case "involved" -> unit.equals(LEAD) || unit.equals(HELPS);
        default -> throw new AssertionError(reach);
      };
    }
  }

  @Test
  void isWhatTheServerGoesBy() {
    var cast = cases.cast();
    var id = cases.open(tip(cast.district(), "2021-06-08T09:12:00"), cast.triager());
    cases.give(cast.triager(), id, "accept", accept());
    cases.give(cast.triager(), id, "assign", assign());
    var table =
        json(staff.as(cast.clerk()).get().uri("/api/v1/permissions").exchange()).path("items");
    assertThat(table.size()).isGreaterThan(18);

    var calls = new StatusCalls(environment);
    assertThat(
            callers(cast.district()).parallelStream()
                .flatMap(
                    caller ->
                        table
                            .valueStream()
                            .flatMap(line -> fault(calls, caller, id, line).stream())))
        .isEmpty();
    assertThat(cases.view(cast.triager(), id).path("version").asInt()).isEqualTo(3);
  }

  /** What is wrong, where the server does not go by that line of the table. */
  private static Optional<String> fault(StatusCalls calls, Caller caller, UUID id, JsonNode line) {
    var answer = answer(calls, caller, id, line);
    var expected = expected(caller, line);
    return answer == expected
        ? Optional.empty()
        : Optional.of(
            "%s of %s gives %s: %s, not %s"
                .formatted(
                    caller.role(),
                    caller.unit(),
                    line.path("command").asString(),
                    answer,
                    expected));
  }

  /** What a caller is to a command; who may give it is told that its etag or its body is wrong. */
  private enum Standing {
    NOT_THERE,
    NOT_YOURS,
    HEARD
  }

  private static Standing expected(Caller caller, JsonNode line) {
    if (caller.role().sight() == Role.Sight.NOTHING) {
      return Standing.NOT_YOURS;
    }
    if (!caller.seesTheCase()) {
      return Standing.NOT_THERE;
    }
    var roles = line.path("roles").valueStream().map(JsonNode::asString).toList();
    return roles.contains(caller.role().code()) && caller.reaches(line.path("reach").asString())
        ? Standing.HEARD
        : Standing.NOT_YOURS;
  }

  private static Standing answer(StatusCalls calls, Caller caller, UUID id, JsonNode line) {
    var etag = line.path("track").asString() + "-0";
    var command = line.path("command").asString();
    var path = "/api/v1/cases/" + id + "/commands/" + command;
    var status = calls.status("POST", path, etag, "{}", caller.member().token());
    return switch (status) {
      case 404 -> Standing.NOT_THERE;
      case 403 -> Standing.NOT_YOURS;
      case 409, 422 -> Standing.HEARD;
      default -> throw new AssertionError(command + " was answered " + status);
    };
  }

  private List<Caller> callers(String district) {
    var callers = new ArrayList<Caller>();
    for (var role : Role.values()) {
      switch (role.sight()) {
        case DISTRICT ->
            callers.add(new Caller(role, "", true, staff.office(district, role.code())));
        case UNIT -> {
          for (var unit : List.of(LEAD, HELPS, STRANGE)) {
            callers.add(new Caller(role, unit, true, staff.unit(district, unit, role.code())));
          }
        }
        case NOTHING -> {
          if (role != Role.SYSTEM) {
            callers.add(new Caller(role, "", true, staff.office(district, role.code())));
          }
        }
      }
    }
    var elsewhere = staff.freshDistrict();
    callers.add(new Caller(Role.TRIAGER, "", false, staff.office(elsewhere, "triager")));
    callers.add(
        new Caller(Role.UNIT_CLERK, LEAD, false, staff.unit(elsewhere, LEAD, "unit_clerk")));
    return callers;
  }
}
