package io.anshao.scenarios;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A firm with the link to its rectification order. */
public final class FirmsOrder {

  private final Platform platform;
  private final Map<String, String> authorization;

  FirmsOrder(Platform platform, String token) {
    this.platform = platform;
    this.authorization = Map.of("Authorization", "Order " + token);
  }

  /** What the firm sees, whatever the answer. */
  public Reply opens() {
    return platform.intake().get("/api/v1/my-order", authorization);
  }

  /** Reports that it is done, with these pictures. */
  public JsonNode reportsDone(String text, byte[]... pictures) {
    var photos = Arrays.stream(pictures).map(this::upload).toList();
    return says("done", text, photos);
  }

  /** Objects, or asks for help. */
  public JsonNode says(String kind, String text) {
    return says(kind, text, List.of());
  }

  private JsonNode says(String kind, String text, List<String> photos) {
    var headers = new HashMap<>(authorization);
    headers.put("Idempotency-Key", UUID.randomUUID().toString());
    var body = Map.of("kind", kind, "text", text, "photos", photos);
    return platform.intake().post("/api/v1/my-order/replies", body, headers).expect(200).json();
  }

  private String upload(byte[] picture) {
    var reply = platform.intake().upload("/api/v1/uploads", picture, Map.of()).expect(201);
    return reply.json().get("uploadId").asString();
  }
}
