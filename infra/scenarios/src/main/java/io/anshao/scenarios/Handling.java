package io.anshao.scenarios;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the staff of a district does with an ordinary case, over whatever line. */
public final class Handling {

  private final Desks desks;
  private final String id;

  /**
   * @param id the case's
   */
  public Handling(Desks desks, String id) {
    this.desks = desks;
    this.id = id;
  }

  /** One command of somebody. */
  public record Step(Staff who, String command, Map<String, ?> fields) {}

  /** What takes an ordinary case from registered to closed, in order. */
  public static List<Step> steps(Desks desks) {
    return List.of(
        new Step(desks.triager(), "accept", acceptance()),
        new Step(desks.triager(), "assign", assignment(desks)),
        new Step(desks.clerk(), "sign-for", Map.of()),
        new Step(desks.handler(), "record-inspection", fixedOnSpot()),
        new Step(desks.inspector(), "record-reinspection", reinspection()),
        new Step(desks.unitLeader(), "submit-closure", conclusion()),
        new Step(desks.triager(), "approve-closure", Map.of()));
  }

  public CaseFile accept() {
    return desks.triager().insistsOn(id, "accept", acceptance());
  }

  private static Map<String, Object> acceptance() {
    return Map.of("hazardType", "fire_exit", "severity", "L4_general", "summary", "安全出口锁闭");
  }

  /** Two people: one proposes, another decides. */
  public CaseFile decline() {
    var text = Map.of("reasonCode", "unclear", "text", "没有明确的地点和事实。");
    desks.triager().insistsOn(id, "decline", text);
    return desks.officeLeader().insistsOn(id, "approve-decline", Map.of());
  }

  /** Assigned, signed for, fixed on the spot, re-inspected, closed. */
  public CaseFile fromAcceptedToClosed() {
    fromAcceptedToRectified();
    return close(desks.triager());
  }

  /** Assigned, signed for, fixed on the spot, re-inspected. */
  public CaseFile fromAcceptedToRectified() {
    assign();
    desks.clerk().insistsOn(id, "sign-for", Map.of());
    inspect();
    return desks.inspector().insistsOn(id, "record-reinspection", reinspection());
  }

  /** Submitted, and approved by whoever may. */
  public CaseFile close(Staff approver) {
    desks.unitLeader().insistsOn(id, "submit-closure", conclusion());
    return approver.insistsOn(id, "approve-closure", Map.of());
  }

  /** Assigned, signed for, looked at, nothing found, closed. */
  public CaseFile findsNothing() {
    assign();
    desks.clerk().insistsOn(id, "sign-for", Map.of());
    desks
        .handler()
        .insistsOn(id, "record-inspection", inspection("unsubstantiated", "现场未见所述问题。", List.of()));
    return close(desks.triager());
  }

  /** Assigned, signed for, looked at: a major hazard that is not gone at once. */
  public CaseFile findsAMajorHazard() {
    assign();
    desks.clerk().insistsOn(id, "sign-for", Map.of());
    var hazard =
        Map.<String, Object>of("description", "安全出口封堵", "level", "major", "fixedOnSpot", false);
    return desks
        .handler()
        .insistsOn(
            id, "record-inspection", inspection("substantiated", "查见重大隐患。", List.of(hazard)));
  }

  private static Map<String, Object> inspection(
      String finding, String record, List<Map<String, Object>> hazards) {
    return Map.of(
        "finding",
        finding,
        "record",
        record,
        "officers",
        List.of("王某", "李某"),
        "hazards",
        hazards,
        "photos",
        List.of(),
        "signatureRefused",
        false);
  }

  /** Given to the unit that leads; as a random inspection where the form proposes that. */
  public void assign() {
    var form = desks.triager().opens(id).form("assign");
    var fields = new HashMap<>(assignment(desks));
    fields.put("asRandom", form.at("/asRandom/default").asBoolean(false));
    desks.triager().insistsOn(id, "assign", fields);
  }

  private static Map<String, Object> assignment(Desks desks) {
    return Map.of(
        "leadUnit", desks.leadUnit(), "coUnits", List.of(), "brief", "请核查。", "photos", List.of());
  }

  private void inspect() {
    desks.handler().insistsOn(id, "record-inspection", fixedOnSpot());
  }

  private static Map<String, Object> fixedOnSpot() {
    var hazard =
        Map.<String, Object>of("description", "安全出口锁闭", "level", "general", "fixedOnSpot", true);
    return inspection("substantiated", "现场查见问题，当场整改。", List.of(hazard));
  }

  private static Map<String, Object> reinspection() {
    return Map.of(
        "result", "pass", "record", "已整改到位。", "failedHazards", List.of(), "photos", List.of());
  }

  private static Map<String, Object> conclusion() {
    return Map.of("conclusion", "属实，已整改。", "measureForReporter", "责令企业当场整改");
  }
}
