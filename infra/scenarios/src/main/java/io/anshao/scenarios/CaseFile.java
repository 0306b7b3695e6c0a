package io.anshao.scenarios;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A case as a person of the staff sees it. */
public record CaseFile(JsonNode json) {

  private static final ZoneOffset SHANGHAI = ZoneOffset.ofHours(8);

  public String id() {
    return json.get("id").asString();
  }

  public String number() {
    return json.get("number").asString();
  }

  /** The version of its last event. */
  public long version() {
    return json.get("version").asLong();
  }

  public String state() {
    return json.get("state").asString();
  }

  /** The clock of that name, as it started last. */
  public Optional<JsonNode> clock(String key) {
    return json.get("clocks")
        .valueStream()
        .filter(c -> c.get("key").asString().equals(key))
        .reduce((earlier, later) -> later);
  }

  /** When that clock is due, in Shanghai. */
  public Optional<OffsetDateTime> due(String key) {
    return clock(key).map(c -> moment(c.get("dueAt").asString()));
  }

  /** A moment as Shanghai tells it. */
  public static OffsetDateTime moment(String text) {
    return OffsetDateTime.parse(text).withOffsetSameInstant(SHANGHAI);
  }

  /** The tips that belong to it. */
  public List<JsonNode> tips() {
    return json.get("tips").valueStream().toList();
  }

  /** Ids of all pictures that reporters sent. */
  public List<String> photos() {
    return tips().stream()
        .flatMap(tip -> tip.get("photos").valueStream())
        .map(photo -> photo.get("id").asString())
        .toList();
  }

  /** The hazards found so far. */
  public List<JsonNode> hazards() {
    return json.get("hazards").valueStream().toList();
  }

  /** The commands that this person may give now. */
  public List<String> allowed() {
    return json.get("actions")
        .valueStream()
        .filter(action -> action.get("allowed").asBoolean())
        .map(action -> action.get("command").asString())
        .toList();
  }

  /** The version of the track that the command belongs to. */
  public String etagOf(String command) {
    return action(command).get("etag").asString();
  }

  /** What the command asks for, with what it begins with. */
  public JsonNode form(String command) {
    return action(command).get("schema").get("properties");
  }

  private JsonNode action(String command) {
    return json.get("actions")
        .valueStream()
        .filter(action -> action.get("command").asString().equals(command))
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "%s is not among %s in state %s".formatted(command, allowed(), state())));
  }
}
