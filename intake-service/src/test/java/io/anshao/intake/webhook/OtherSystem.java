package io.anshao.intake.webhook;

import io.anshao.intake.Intake;
import io.anshao.intake.Intake.Answer;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A system that sends tips and signs them by the published scheme. */
public record OtherSystem(Intake intake, String id, String secret) {

  /** One that an administrator let in. */
  public static OtherSystem letIn(Intake intake, String... platforms) {
    var made = make(intake, body("城市平台", platforms), UUID.randomUUID(), "administrator");
    return of(intake, made);
  }

  static OtherSystem of(Intake intake, Answer issued) {
    var json = issued.json();
    return new OtherSystem(
        intake, json.path("source").path("id").asString(), json.path("secret").asString());
  }

  static String body(String name, String... platforms) {
    var list =
        List.of(platforms).stream()
            .map(p -> '"' + p + '"')
            .collect(Collectors.joining(",", "[", "]"));
    return "{\"name\":\"" + name + "\",\"platforms\":" + list + "}";
  }

  static Answer make(Intake intake, String body, UUID key, String... roles) {
    return staff(intake, "POST", "", body, key, Intake.token(roles));
  }

  static Answer staff(
      Intake intake, String method, String path, String body, UUID key, String token) {
    return intake.send(
        HttpRequest.newBuilder(intake.uri("/api/v1/staff/webhook-sources" + path))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .header("Idempotency-Key", key.toString())
            .method(method, BodyPublishers.ofString(body)));
  }

  /** Sends a message as it should be sent. */
  public Answer send(String messageId, String body) {
    return send(messageId, Instant.now(), body);
  }

  Answer send(String messageId, Instant at, String body) {
    return intake.send(message(messageId, at, body, sign(secret, messageId, at, body)));
  }

  HttpRequest.Builder message(String messageId, Instant at, String body, String signature) {
    return HttpRequest.newBuilder(intake.uri("/api/v1/webhooks/" + id))
        .header("Content-Type", "application/json")
        .header("webhook-id", messageId)
        .header("webhook-timestamp", Long.toString(at.getEpochSecond()))
        .header("webhook-signature", signature)
        .POST(BodyPublishers.ofString(body));
  }

  static String sign(String secret, String messageId, Instant at, String body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      var key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      var signed = messageId + "." + at.getEpochSecond() + "." + body;
      return "v1,"
          + Base64.getEncoder()
              .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
