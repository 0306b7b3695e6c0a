package io.anshao.scenarios;

import static io.anshao.scenarios.District.FIRE_BRIGADE;

import java.util.List;
import java.util.Map;

/** What the staff of a district does with an ordinary case, over whatever line. */
public final class Handling {

  private final District district;
  private final String id;

  /**
   * @param id the case's
   */
  public Handling(District district, String id) {
    this.district = district;
    this.id = id;
  }

  public CaseFile accept() {
    return district
        .triager()
        .insistsOn(
            id,
            "accept",
            Map.of("hazardType", "fire_exit", "severity", "L4_general", "summary", "安全出口锁闭"));
  }

  /** Two people: one proposes, another decides. */
  public CaseFile decline() {
    var text = Map.of("reasonCode", "unclear", "text", "没有明确的地点和事实。");
    district.triager().insistsOn(id, "decline", text);
    return district.officeLeader().insistsOn(id, "approve-decline", Map.of());
  }

  /** Assigned, signed for, fixed on the spot, re-inspected, closed. */
  public CaseFile fromAcceptedToClosed() {
    assign();
    district.clerk().insistsOn(id, "sign-for", Map.of());
    inspect();
    district.inspector().insistsOn(id, "record-reinspection", reinspection());
    district.unitLeader().insistsOn(id, "submit-closure", conclusion());
    return district.triager().insistsOn(id, "approve-closure", Map.of());
  }

  private void assign() {
    district
        .triager()
        .insistsOn(
            id,
            "assign",
            Map.of(
                "leadUnit",
                FIRE_BRIGADE,
                "coUnits",
                List.of(),
                "brief",
                "请核查。",
                "photos",
                List.of()));
  }

  private void inspect() {
    district
        .handler()
        .insistsOn(
            id,
            "record-inspection",
            Map.of(
                "finding",
                "substantiated",
                "record",
                "现场查见问题,当场整改。",
                "officers",
                List.of("王某", "李某"),
                "hazards",
                List.of(Map.of("description", "安全出口锁闭", "level", "general", "fixedOnSpot", true)),
                "photos",
                List.of(),
                "signatureRefused",
                false));
  }

  private static Map<String, Object> reinspection() {
    return Map.of(
        "result", "pass", "record", "已整改到位。", "failedHazards", List.of(), "photos", List.of());
  }

  private static Map<String, Object> conclusion() {
    return Map.of("conclusion", "属实,已整改。", "measureForReporter", "责令企业当场整改");
  }
}
