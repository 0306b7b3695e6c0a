package io.anshao.cases.access;

import static io.anshao.cases.CaseApi.accept;
import static io.anshao.cases.CaseApi.assign;
import static io.anshao.cases.CaseApi.json;
import static io.anshao.cases.CaseApi.tip;
import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.CaseApi;
import io.anshao.cases.ServiceTest;
import io.anshao.cases.StaffApi;
import io.anshao.cases.StatusCalls;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.testkit.PermissionMatrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * Every call of the service from every role, of the unit that leads, of another one, of another
 * district, of the administrator of all, and from nobody.
 */
@ServiceTest
class PermissionMatrixTests {

  private static final String LEAD = "xfjy";
  private static final String STRANGE = "zjj";

  /** What a call needs before it looks at who asks. */
  private static final Map<String, String> BODIES =
      Map.of(
          "PUT /api/v1/alarm-rule",
          "{\"minutes\":0,\"people\":[]}",
          "PUT /api/v1/retention/rules/{kind}",
          "{\"version\":0,\"days\":0}",
          "POST /api/v1/cases/{id}/presence",
          "{\"mode\":\"looking\"}");

  private static final Map<String, String> QUERIES =
      Map.of("/api/v1/cases/{id}/assignment", "?hazardType=fire_exit");

  @Autowired private StaffApi staff;
  @Autowired private CaseApi cases;
  @Autowired private Environment environment;

  private final List<String> names = new ArrayList<>();
  private final List<String> tokens = new ArrayList<>();

  @Test
  void isWhatTheServerGoesBy() {
    var cast = cases.cast();
    var id = cases.open(tip(cast.district(), "2021-06-08T09:12:00"), cast.triager());
    cases.give(cast.triager(), id, "accept", accept());
    cases.give(cast.triager(), id, "assign", assign());
    callers(cast.district());
    var calls = new StatusCalls(environment);
    var document = json(staff.anyone().get().uri("/v3/api-docs").exchange());

    new PermissionMatrix("infra/docs/permissions/cases.md", "Who may call case-service", names)
        .compare(
            document,
            (method, path, caller) ->
                calls.status(
                    method,
                    filled(path, cast.district(), id) + QUERIES.getOrDefault(path, ""),
                    "main-0",
                    BODIES.getOrDefault(method + " " + path, "{}"),
                    tokens.get(caller)));
  }

  @Test
  void knowsEveryRole() {
    assertThat(Arrays.stream(Role.values()).filter(role -> role != Role.SYSTEM).map(Role::code))
        .containsExactlyElementsOf(PermissionMatrix.ROLES);
  }

  private void callers(String district) {
    caller("nobody", "");
    for (var role : Role.values()) {
      switch (role) {
        // of the first the tests' settings ask for a second factor; the second has no account
        case EXPERT, SYSTEM -> {}
        default -> {
          if (role.sight() == Role.Sight.UNIT) {
            caller(role.code(), staff.unit(district, LEAD, role.code()).token());
          } else {
            caller(role.code(), staff.office(district, role.code()).token());
          }
        }
      }
    }
    caller("unit_leader elsewhere", staff.unit(district, STRANGE, "unit_leader").token());
    var foreign = staff.freshDistrict();
    caller("triager abroad", staff.office(foreign, "triager").token());
    caller("office_leader abroad", staff.office(foreign, "office_leader").token());
    caller("unit_clerk abroad", staff.unit(foreign, LEAD, "unit_clerk").token());
    caller("administrator abroad", staff.office(foreign, "administrator").token());
  }

  private void caller(String name, String token) {
    names.add(name);
    tokens.add(token);
  }

  /** A case that there is, the district that it is in, and else what there is not. */
  private static String filled(String path, String district, UUID id) {
    var known =
        Map.of(
            "code",
            path.contains("report-seasons") ? "2021W1" : district,
            "year",
            "2021",
            "unit",
            LEAD,
            "command",
            "sign-for",
            "channel",
            "mail",
            "version",
            "1",
            "record",
            "1",
            "key",
            path.contains("metrics") ? "tips" : "k");
    var filled = path.replace("/cases/{id}", "/cases/" + id);
    for (var each : known.entrySet()) {
      filled = filled.replace("{" + each.getKey() + "}", each.getValue());
    }
    return filled.replaceAll("\\{[a-zA-Z]+}", UUID.randomUUID().toString());
  }
}
