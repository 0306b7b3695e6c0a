package io.anshao.launcher.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What the staff does in each act: who, which command, and with which words. */
final class Staff {

  private static final String TRIAGER = "triager";
  private static final String LEADER = "leader";
  private static final String EDITOR = "editor";

  private final Desk desk;
  private final Pictures pictures;
  private final Script script;

  Staff(Desk desk, Pictures pictures, Script script) {
    this.desk = desk;
    this.pictures = pictures;
    this.script = script;
  }

  /** Returns once the tip has become a case. */
  void awaitCase(UUID caseId) {
    desk.look(TRIAGER, caseId);
  }

  /** Plays one act of a story on its case. */
  void play(Act act, Story story, UUID caseId, LocalDate today) {
    var scene = story.scene();
    var lead = story.lead();
    switch (act) {
      case SUBMIT -> throw new IllegalArgumentException("a tip is not the staff's");
      case PROPOSE_DECLINE -> {
        var decline = story.decline(script);
        give(
            TRIAGER,
            caseId,
            "decline",
            Map.of("reasonCode", decline.reasonCode(), "text", decline.text()));
      }
      case APPROVE_DECLINE -> give(LEADER, caseId, "approve-decline", Map.of());
      case CANCEL -> give(LEADER, caseId, "cancel", Map.of("reason", script.cancelled()));
      case ACCEPT -> give(TRIAGER, caseId, "accept", acceptance(story));
      case ASSIGN -> assign(story, caseId, firstUnit(story));
      case RETURN ->
          give(
              Cast.leader(firstUnit(story)),
              caseId,
              "return",
              Map.of("reason", script.returned(), "suggestedUnit", lead));
      case REROUTE -> assign(story, caseId, lead);
      case SIGN -> give(Cast.clerk(lead), caseId, "sign-for", Map.of());
      case INSPECT -> give(Cast.clerk(lead), caseId, "record-inspection", found(story, false));
      case INSPECT_FIXED -> give(Cast.clerk(lead), caseId, "record-inspection", found(story, true));
      case INSPECT_NOTHING -> give(Cast.clerk(lead), caseId, "record-inspection", nothing(story));
      case ORDER ->
          desk.command(
              Cast.clerk(lead), caseId, "order-rectification", seen -> order(story, seen, today));
      case REPORT ->
          give(
              Cast.clerk(lead),
              caseId,
              "report-rectification",
              Map.of("statement", story.fill(scene.fixed()), "photos", after(story, lead)));
      case START_REINSPECTION -> give(Cast.inspector(lead), caseId, "start-reinspection", Map.of());
      case PASS ->
          give(
              Cast.inspector(lead),
              caseId,
              "record-reinspection",
              Map.of(
                  "result", "pass",
                  "record", story.fill("现场复查：" + scene.fixed()),
                  "failedHazards", List.of(),
                  "photos", List.of()));
      case FAIL ->
          desk.command(
              Cast.inspector(lead),
              caseId,
              "record-reinspection",
              seen ->
                  Map.of(
                      "result", "fail",
                      "record", story.fill(script.reworked()),
                      "failedHazards", openHazards(seen),
                      "newDueOn", today.plusDays(7).toString(),
                      "photos", List.of()));
      case SUBMIT_CLOSURE ->
          give(
              Cast.leader(lead),
              caseId,
              "submit-closure",
              Map.of(
                  "conclusion", story.fill(conclusion(story)),
                  "measureForReporter", story.fill(measure(story))));
      case APPROVE_CLOSURE -> give(closer(story), caseId, "approve-closure", Map.of());
      case REOPEN -> give(LEADER, caseId, "reopen", Map.of("reason", script.reopened()));
      case DRAFT_EXPOSURE ->
          desk.command(EDITOR, caseId, "draft-exposure", seen -> draft(story, seen));
      case REVIEW_EXPOSURE -> {
        give(
            LEADER, caseId, "check-exposure", Map.of("decision", "approve", "basis", script.law()));
        give(LEADER, caseId, "review-exposure", Map.of("decision", "approve"));
        give(EDITOR, caseId, "notify-subject", Map.of("how", script.told()));
        give(EDITOR, caseId, "record-objection", Map.of("answer", "agrees"));
      }
      case PUBLISH_EXPOSURE -> give(EDITOR, caseId, "publish-exposure", Map.of());
      case REQUEST_EXTENSION ->
          desk.command(
              Cast.leader(lead),
              caseId,
              "request-extension",
              seen ->
                  Map.of(
                      "until", Desk.preset(seen, "request-extension", "until"),
                      "reason", script.extended()));
      case APPROVE_EXTENSION -> give(LEADER, caseId, "approve-extension", Map.of());
      case DRAFT_REFERRAL -> give(TRIAGER, caseId, "draft-referral", letter());
      case APPROVE_REFERRAL -> give(LEADER, caseId, "approve-referral", Map.of());
      case SEND_REFERRAL ->
          give(
              TRIAGER,
              caseId,
              "send-referral",
              Map.of("number", script.referral().number().formatted(story.number())));
      case RECEIVE_REFERRAL -> give(TRIAGER, caseId, "record-referral-receipt", Map.of());
      case NOTE_RECTIFIED ->
          give(EDITOR, caseId, "note-rectified", Map.of("measure", story.fill(scene.measure())));
    }
  }

  private void give(String username, UUID caseId, String command, Map<String, Object> body) {
    desk.command(username, caseId, command, _ -> body);
  }

  private void assign(Story story, UUID caseId, String lead) {
    desk.command(TRIAGER, caseId, "assign", seen -> assignment(story, seen, lead));
  }

  private Map<String, Object> letter() {
    var referral = script.referral();
    return Map.of(
        "receiver", "other_district",
        "addressee", referral.addressee(),
        "reason", referral.reason(),
        "materials", referral.materials());
  }

  private static String closer(Story story) {
    return story.scene().isMajor() || story.scene().isGrave() ? LEADER : TRIAGER;
  }

  private static Map<String, Object> acceptance(Story story) {
    var scene = story.scene();
    var body = new HashMap<String, Object>();
    body.put("hazardType", scene.hazardType());
    body.put("severity", scene.severity());
    body.put("place", story.place().address());
    body.put("summary", story.fill(scene.summary()));
    if (scene.keyArea() != null) {
      body.put("keyArea", scene.keyArea());
    }
    return body;
  }

  /** The unit that gets the case first; in some stories the wrong one. */
  private static String firstUnit(Story story) {
    if (!story.course().acts().contains(Act.RETURN)) {
      return story.lead();
    }
    return story.lead().equals("zjj") ? "scjg" : "zjj";
  }

  private Map<String, Object> assignment(Story story, JsonNode seen, String lead) {
    var street = story.place().unit();
    return Map.of(
        "leadUnit",
        lead,
        "coUnits",
        lead.equals(street) ? List.of() : List.of(street),
        "brief",
        story.fill(story.scene().summary() + "。请尽快到场核查，如实反馈。"),
        "photos",
        tipPhotos(seen),
        "placeShown",
        isPlaceShown(seen));
  }

  /** As the form proposes: not where it would tell who reported. */
  private static boolean isPlaceShown(JsonNode seen) {
    for (var action : seen.path("actions")) {
      if (action.path("command").asString().equals("assign")) {
        return action.at("/schema/properties/placeShown/default").asBoolean(false);
      }
    }
    return false;
  }

  private static List<String> tipPhotos(JsonNode seen) {
    return stream(seen.get("tips"))
        .flatMap(tip -> stream(tip.get("photos")))
        .map(photo -> photo.get("id").stringValue())
        .toList();
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return array == null ? Stream.empty() : StreamSupport.stream(array.spliterator(), false);
  }

  private Map<String, Object> found(Story story, boolean fixedOnSpot) {
    var hazards =
        story.scene().hazards().stream()
            .map(
                hazard ->
                    Map.of(
                        "description",
                        story.fill(hazard.description()),
                        "level",
                        fixedOnSpot ? "general" : hazard.level(),
                        "fixedOnSpot",
                        fixedOnSpot))
            .toList();
    return Map.of(
        "finding",
        story.variant() % 6 == 0 ? "partly" : "substantiated",
        "record",
        story.fill(story.scene().inspection()),
        "officers",
        List.of("示例执法员甲", "示例执法员乙"),
        "hazards",
        hazards,
        "photos",
        onSite(story, story.lead()),
        "signatureRefused",
        story.variant() % 23 == 0);
  }

  private Map<String, Object> nothing(Story story) {
    return Map.of(
        "finding", "unsubstantiated",
        "record", story.fill(script.unsubstantiated()),
        "officers", List.of("示例执法员甲", "示例执法员乙"),
        "hazards", List.of(),
        "photos", List.of(),
        "signatureRefused", false);
  }

  private Map<String, Object> order(Story story, JsonNode seen, LocalDate today) {
    var open = openHazards(seen);
    var hazards = story.scene().hazards();
    var due = today.plusDays(story.scene().isMajor() ? 15 : 7).toString();
    return Map.of(
        "items",
        IntStream.range(0, open.size())
            .mapToObj(
                i ->
                    Map.of(
                        "hazardId", open.get(i),
                        "requirement", story.fill(hazards.get(i % hazards.size()).demand()),
                        "dueOn", due))
            .toList());
  }

  /** Ids of what is not written off, as the case's page lists it. */
  private static List<String> openHazards(JsonNode seen) {
    return stream(seen.get("hazards"))
        .filter(hazard -> !hazard.get("state").stringValue().equals("written-off"))
        .map(hazard -> hazard.get("id").stringValue())
        .toList();
  }

  private List<String> onSite(Story story, String unit) {
    return story.variant() % 3 == 0
        ? List.of(picture(story, Cast.clerk(unit), 7, false))
        : List.of();
  }

  private List<String> after(Story story, String unit) {
    return story.variant() % 3 != 1
        ? List.of(picture(story, Cast.clerk(unit), 8, true))
        : List.of();
  }

  private String picture(Story story, String username, int number, boolean fixed) {
    return desk.upload(
        username, pictures.jpeg(story.scene().drawing(), story.number() * 10L + number, fixed));
  }

  private String conclusion(Story story) {
    return story.course().acts().contains(Act.INSPECT_NOTHING)
        ? script.unsubstantiated()
        : story.scene().inspection() + story.scene().fixed();
  }

  private String measure(Story story) {
    return story.course().acts().contains(Act.INSPECT_NOTHING)
        ? "现场核查，未发现所反映的问题，已提醒该处加强日常管理"
        : story.scene().measure();
  }

  private Map<String, Object> draft(Story story, JsonNode seen) {
    var photos = tipPhotos(seen);
    return Map.of(
        "title", story.fill(story.scene().exposure()),
        "problem", story.fill(story.scene().inspection()),
        "measure", "已责令限期整改",
        "place", Desk.preset(seen, "draft-exposure", "place"),
        "placeReason", script.publicPlace(),
        "subjectName", story.subject(),
        "photos", photos,
        "clean", photos);
  }
}
