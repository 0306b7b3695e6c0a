package io.anshao.cases.lifecycle;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * The bytes of an event: track, name, version of its shape, and its own fields. They are hashed and
 * kept exactly as they are written here.
 */
final class EventCodec {

  /**
   * Shapes of another version are read by their own records and translated before {@code evolve}.
   */
  private static final int SHAPE = 1;

  record Stored(String track, String event, int v, Object data) {}

  private final Tracks tracks;

  EventCodec(Tracks tracks) {
    this.tracks = tracks;
  }

  byte[] write(String track, Object event) {
    return CaseJson.bytes(new Stored(track, Shapes.nameOf(event.getClass()), SHAPE, event));
  }

  /**
   * The event.
   *
   * @throws IllegalStateException when this version does not know its track, name or shape
   */
  Object read(byte[] bytes) {
    var stored = CaseJson.read(bytes);
    if (stored.path("v").asInt() != SHAPE) {
      throw new IllegalStateException("unknown shape of an event");
    }
    var shapes = tracks.get(stored.path("track").asString()).eventShapes();
    return CaseJson.as(data(stored), shapes.named(stored.path("event").asString()));
  }

  static String trackOf(byte[] bytes) {
    return CaseJson.read(bytes).path("track").asString();
  }

  static String nameOf(byte[] bytes) {
    return CaseJson.read(bytes).path("event").asString();
  }

  static Instant atOf(byte[] bytes) {
    return Instant.parse(CaseJson.read(bytes).path("data").path("stamp").path("at").asString());
  }

  /** The event's own fields, for who shows them. */
  static JsonNode data(JsonNode stored) {
    return stored.path("data");
  }
}
