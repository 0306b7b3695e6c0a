package io.anshao.bench;

import io.anshao.scenarios.District;
import io.anshao.scenarios.ServiceName;
import io.anshao.scenarios.Staff;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * A case from registered to closed in ten commands of five people, each over HTTP with the version
 * that the answer before it gave. As other systems do it: only the answer that names the hazard is
 * the whole case, the others are minimal.
 */
final class TenCommands {

  private static final int DUE_IN_DAYS = 10;
  private static final int LOST_RACE = 409;

  private final List<Command> commands;
  private final Map<String, Long> versions;

  private TenCommands(List<Command> commands, Map<String, Long> versions) {
    this.commands = commands;
    this.versions = versions;
  }

  /** One command of the ten, ready to be sent but for its case. */
  private record Command(String name, String authorization, byte[] body) {

    boolean namesTheHazard() {
      return name.equals("record-inspection");
    }

    String preference() {
      return namesTheHazard() ? "" : "Prefer: return=minimal\r\n";
    }
  }

  /** For the registered cases of the district, by people who sign in for it. */
  static TenCommands of(District district) {
    var triager = signedIn(district.triager());
    var clerk = signedIn(district.clerk());
    var handler = signedIn(district.handler());
    var inspector = signedIn(district.inspector());
    var leader = signedIn(district.unitLeader());
    var hazard = Map.of("description", "安全出口锁闭", "level", "general", "fixedOnSpot", false);
    var commands =
        List.of(
            command(
                triager,
                "accept",
                Map.of("hazardType", "fire_exit", "severity", "L4_general", "summary", "安全出口锁闭")),
            command(
                triager,
                "assign",
                Map.of(
                    "leadUnit",
                    district.leadUnit(),
                    "coUnits",
                    List.of(),
                    "brief",
                    "请核查。",
                    "photos",
                    List.of())),
            command(clerk, "sign-for", Map.of()),
            command(
                handler,
                "record-inspection",
                Map.of(
                    "finding",
                    "substantiated",
                    "record",
                    "现场查见问题。",
                    "officers",
                    List.of("王某", "李某"),
                    "hazards",
                    List.of(hazard),
                    "photos",
                    List.of(),
                    "signatureRefused",
                    false)),
            command(handler, "order-rectification", Map.of("items", List.of(item()))),
            command(
                handler, "report-rectification", Map.of("statement", "已整改。", "photos", List.of())),
            command(inspector, "start-reinspection", Map.of()),
            command(
                inspector,
                "record-reinspection",
                Map.of(
                    "result",
                    "pass",
                    "record",
                    "已整改到位。",
                    "failedHazards",
                    List.of(),
                    "photos",
                    List.of())),
            command(
                leader,
                "submit-closure",
                Map.of("conclusion", "属实，已整改。", "measureForReporter", "责令企业整改")),
            command(triager, "approve-closure", Map.of()));
    return new TenCommands(commands, registered(district));
  }

  private static String signedIn(Staff staff) {
    return "Authorization: %s\r\n".formatted(staff.anew().authorization().get("Authorization"));
  }

  private static Command command(String who, String name, Map<String, ?> fields) {
    return new Command(name, who, JsonMapper.shared().writeValueAsBytes(fields));
  }

  /** The hazard stands in its place once it is found. */
  private static Map<String, String> item() {
    var due = LocalDate.now().plusDays(DUE_IN_DAYS);
    return Map.of("hazardId", "H", "requirement", "拆除封堵", "dueOn", due.toString());
  }

  private static Map<String, Long> registered(District district) {
    var sql =
        "select id || '=' || main_version from case_file where district = '%s' and stage = 'registered' and %s"
            .formatted(district.code(), CaseWork.ITS_OWN);
    return district.platform().databases().column(ServiceName.CASES, sql).stream()
        .map(row -> row.split("="))
        .collect(Collectors.toMap(row -> row[0], row -> Long.valueOf(row[1])));
  }

  /** Ids of the cases that it can handle. */
  List<String> cases() {
    return List.copyOf(versions.keySet());
  }

  /** How many commands a case takes. */
  int size() {
    return commands.size();
  }

  /**
   * Handles a case over that line.
   *
   * @throws IllegalStateException when any of the commands is not taken
   */
  void handle(HttpLine line, String id) {
    var version = versions.get(id).toString();
    var hazard = "";
    for (var command : commands) {
      var answer = give(line, id, command, version, hazard);
      if (answer.status() == LOST_RACE) {
        // something else happened in the case, which the version of its last event counts too
        var seen = line.get("/api/v1/cases/" + id, command.authorization()).expect(200);
        answer = give(line, id, command, seen.between("\"etag\":\"main-", "\""), hazard);
      }
      if (command.namesTheHazard()) {
        version = answer.expect(200).between("\"version\":", ",");
        hazard = answer.between("\"hazards\":[{\"id\":\"", "\"");
      } else {
        version = answer.expect(200).between("\"version\":", "}");
      }
    }
  }

  private static HttpLine.Answer give(
      HttpLine line, String id, Command command, String version, String hazard) {
    return line.post(path(id, command), headers(command, version), body(command, hazard));
  }

  private static String path(String id, Command command) {
    return "/api/v1/cases/%s/commands/%s".formatted(id, command.name());
  }

  private static String headers(Command command, String version) {
    return "%s%sIf-Match: main-%s\r\nIdempotency-Key: %s\r\n"
        .formatted(command.authorization(), command.preference(), version, UUID.randomUUID());
  }

  private static byte[] body(Command command, String hazard) {
    if (!command.name().equals("order-rectification")) {
      return command.body();
    }
    var text = new String(command.body(), StandardCharsets.UTF_8);
    return text.replace("\"H\"", "\"%s\"".formatted(hazard)).getBytes(StandardCharsets.UTF_8);
  }
}
