package io.anshao.launcher.demo;

import io.anshao.launcher.service.JsonCalls;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The people who report. */
final class Public {

  /** Every so many reporters leave an address, openly or sealed. */
  private static final int ANONYMOUS_OF_FIVE = 3;

  private final JsonCalls calls;
  private final String intake;
  private final String district;
  private final Pictures pictures;
  private final Script script;

  Public(JsonCalls calls, String intake, String district, Pictures pictures, Script script) {
    this.calls = calls;
    this.intake = intake;
    this.district = district;
    this.pictures = pictures;
    this.script = script;
  }

  /** Sends the story's tip and returns its id. */
  UUID report(Story story) {
    var answer =
        calls.post(intake + "/api/v1/tips", Map.of(), body(story, photos(story))).expecting(201);
    return UUID.fromString(answer.get("tipId").stringValue());
  }

  private List<String> photos(Story story) {
    var ids = new ArrayList<String>();
    for (int i = 0; i < howMany(story); i++) {
      var jpeg = pictures.jpeg(story.scene().drawing(), story.number() * 10L + i, false);
      ids.add(
          calls
              .upload(intake + "/api/v1/uploads", Map.of(), jpeg)
              .expecting(201)
              .get("uploadId")
              .stringValue());
    }
    return ids;
  }

  private static int howMany(Story story) {
    if (story.course().isDeclined()) {
      return 0;
    }
    return switch (story.variant() % 10) {
      case 0, 1, 2 -> 0;
      case 9 -> 2;
      default -> 1;
    };
  }

  private Map<String, Object> body(Story story, List<String> uploads) {
    var body = new LinkedHashMap<String, Object>();
    body.put("channel", story.variant() % 4 == 0 ? "miniapp_snap" : "web");
    body.put("district", district);
    body.put("description", story.fill(story.words(script)));
    body.put("uploads", uploads);
    body.put("relation", relation(story));
    if (!story.course().isDeclined()) {
      body.put("hazardType", story.scene().hazardType());
      body.put("address", story.place().address());
      body.put("location", location(story));
      body.put("subject", Map.of("name", story.subject()));
      body.put("answers", Map.of("flammable", story.scene().flammable()));
    }
    addContact(story, body);
    return body;
  }

  private static Map<String, Object> location(Story story) {
    var place = story.place();
    return Map.of(
        "lat",
        rounded(place.lat() + (story.variant() % 41 - 20) * 0.0001),
        "lng",
        rounded(place.lng() + (story.variant() % 37 - 18) * 0.0001),
        "crs",
        "wgs84",
        "accuracyM",
        15);
  }

  private static double rounded(double degrees) {
    return Math.round(degrees * 1e6) / 1e6;
  }

  private static String relation(Story story) {
    return switch (story.variant() % 12) {
      case 0 -> "employee";
      case 1, 2 -> "neighbour";
      default -> "public";
    };
  }

  private static void addContact(Story story, Map<String, Object> body) {
    var kind = story.variant() % 5;
    if (kind < ANONYMOUS_OF_FIVE) {
      body.put("identityMode", "anonymous");
      return;
    }
    body.put("identityMode", kind == 3 ? "sealed" : "real_name");
    body.put(
        "contact",
        Map.of("kind", "email", "value", "reporter%d@example.org".formatted(story.number())));
  }
}
