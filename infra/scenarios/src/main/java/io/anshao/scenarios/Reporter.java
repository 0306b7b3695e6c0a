package io.anshao.scenarios;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Somebody who fills in the form and sends it. */
public final class Reporter {

  private final Platform platform;
  private final Map<String, Object> body = new HashMap<>();
  private final List<String> uploads = new ArrayList<>();
  private final String key = UUID.randomUUID().toString();

  Reporter(Platform platform, String district) {
    this.platform = platform;
    body.put("channel", "web");
    body.put("district", district);
    body.put("identityMode", "anonymous");
  }

  public Reporter writes(String description) {
    return with("description", description);
  }

  public Reporter chooses(String hazardType) {
    return with("hazardType", hazardType);
  }

  public Reporter stands(double lat, double lng, String crs) {
    return with("location", Map.of("lat", lat, "lng", lng, "crs", crs));
  }

  public Reporter names(String subject, String address) {
    return with("subject", Map.of("name", subject)).with("address", address);
  }

  /** Sealed identity with a contact that intake seals. */
  public Reporter leaves(String kind, String contact) {
    Secrets.left(contact);
    return with("identityMode", "sealed").with("contact", Map.of("kind", kind, "value", contact));
  }

  /** Who they are to the subject, for example {@code employee}. */
  public Reporter isAn(String relation) {
    return with("relation", relation);
  }

  /** Uploads a photograph at once, as the form does. */
  public Reporter photographs(byte[] photo) {
    var reply = platform.intake().upload("/api/v1/uploads", photo, Map.of()).expect(201);
    uploads.add(reply.json().get("uploadId").asString());
    return this;
  }

  private Reporter with(String field, Object value) {
    body.put(field, value);
    return this;
  }

  /**
   * Sends.
   *
   * @throws AssertionError when it is not taken
   */
  public SentTip sends() {
    return SentTip.of(platform, tries().expect(201).json());
  }

  /** Sends once, whatever the answer. */
  public Reply tries() {
    return platform.intake().post("/api/v1/tips", form(), headers());
  }

  /** Sends and hangs up. */
  public void hangsUp(Duration after) {
    platform.intake().postAndHangUp("/api/v1/tips", form(), headers(), after);
  }

  /** Sends over a bad line: again under the same key until somebody answers. */
  public Optional<SentTip> insists(Duration patience) {
    return insists(patience, _ -> {});
  }

  /**
   * The same.
   *
   * @param onAnswer told of every answer, also of those that say that one should ask again
   */
  public Optional<SentTip> insists(Duration patience, Consumer<Reply> onAnswer) {
    return Insisting.on(
            patience,
            () -> {
              var reply = tries();
              onAnswer.accept(reply);
              return reply;
            })
        .map(reply -> SentTip.of(platform, reply.expect(201).json()));
  }

  private Map<String, Object> form() {
    var form = new HashMap<>(body);
    if (!uploads.isEmpty()) {
      form.put("uploads", uploads);
    }
    return form;
  }

  private Map<String, String> headers() {
    return Map.of("Idempotency-Key", key);
  }
}
