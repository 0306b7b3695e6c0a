package io.anshao.intake;

import static org.awaitility.Awaitility.await;

import io.anshao.edge.token.PhotoGrants;
import io.anshao.edge.token.PhotoGrants.PhotoGrant;
import io.anshao.edge.token.StaffTokens;
import io.anshao.edge.token.StaffUser;
import io.anshao.messaging.reference.ReferenceStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as its callers see it. */
@Lazy
@TestComponent
public final class Intake {

  public static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String base;
  private final Path clock;

  public Intake(
      @Value("${local.server.port}") int port,
      @Value("${anshao.clock.file}") Path clock,
      ReferenceStore reference,
      TestTopics topics) {
    this.base = "http://localhost:" + port;
    this.clock = clock;
    await()
        .until(
            () ->
                reference.isReady() && reference.find(Object.class, "key/evidence-1").isPresent());
  }

  /** An answer, read as JSON where it is. */
  public record Answer(int status, Map<String, String> headers, byte[] body) {

    public JsonNode json() {
      return JSON.readTree(body);
    }

    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    public String header(String name) {
      return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), "");
    }

    /** The slug of a problem. */
    public String problem() {
      return json().path("type").asString().replace("urn:anshao:problem:", "");
    }
  }

  public URI uri(String path) {
    return URI.create(base + path);
  }

  public Answer get(String path, String... headers) {
    var request = HttpRequest.newBuilder(uri(path)).GET();
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  public Answer submit(String body) {
    return submit(body, UUID.randomUUID());
  }

  public Answer submit(String body, UUID key) {
    return send(submission(body, key));
  }

  /** Says something as the holder of that receipt. */
  public Answer say(String what, JsonNode receipt, String body, UUID key) {
    var holder =
        "Receipt "
            + receipt.path("tipNumber").asString()
            + ":"
            + receipt.path("receiptCode").asString();
    return send(
        HttpRequest.newBuilder(uri("/api/v1/my-tip/" + what))
            .header("Content-Type", "application/json")
            .header("Authorization", holder)
            .header("Idempotency-Key", key.toString())
            .POST(BodyPublishers.ofString(body)));
  }

  /** Keys the findings of an inspection in as somebody with these roles. */
  public Answer keyInFindings(String body, UUID key, String... roles) {
    return send(
        HttpRequest.newBuilder(uri("/api/v1/staff/findings"))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token(roles))
            .header("Idempotency-Key", key.toString())
            .POST(BodyPublishers.ofString(body)));
  }

  /** Keys a tip in as somebody with these roles. */
  public Answer keyIn(String body, String... roles) {
    return send(
        HttpRequest.newBuilder(uri("/api/v1/staff/tips"))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token(roles))
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString(body)));
  }

  public HttpRequest.Builder submission(String body, UUID key) {
    return HttpRequest.newBuilder(uri("/api/v1/tips"))
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", key.toString())
        .POST(BodyPublishers.ofString(body));
  }

  public Answer upload(byte[] file) {
    return upload("/api/v1/uploads", file);
  }

  public Answer upload(String path, byte[] file, String... headers) {
    var multipart = Multipart.file("file", file);
    var request =
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", multipart.contentType())
            .POST(BodyPublishers.ofByteArray(multipart.body()));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  public Answer myTip(String number, String code) {
    return get("/api/v1/my-tip", "Authorization", "Receipt " + number + ":" + code);
  }

  public Answer send(HttpRequest.Builder request) {
    try {
      return answer(http.send(request.build(), BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public HttpClient http() {
    return http;
  }

  public static Answer answer(HttpResponse<byte[]> response) {
    var headers = new java.util.HashMap<String, String>();
    response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
    return new Answer(response.statusCode(), headers, response.body());
  }

  /** Sets business time of the district. */
  public void setClock(String time) {
    try {
      var fresh = clock.resolveSibling("clock.new");
      Files.writeString(fresh, JSON.writeValueAsString(Map.of(TestReference.DISTRICT, time)));
      Files.move(fresh, clock, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A token of a member of staff. */
  public static String token(String... roles) {
    return tokenIn(TestReference.DISTRICT, roles);
  }

  /** The same of another district. */
  public static String tokenIn(String district, String... roles) {
    var user = new StaffUser(UUID.randomUUID(), "li", "李", district, "awb", Set.of(roles));
    return StaffTokens.sign(TestReference.TOKEN_KEY, user, Instant.now().plusSeconds(600));
  }

  /** A grant of case-service. */
  public static String grant(UUID person, UUID photo, Instant expires) {
    return grant(person, photo, null, expires);
  }

  /** The same for somebody who sees a marked copy. */
  public static String grant(UUID person, UUID photo, @Nullable String mark, Instant expires) {
    return PhotoGrants.sign(
        TestReference.TOKEN_KEY, new PhotoGrant(person, photo, "case-view", mark, expires));
  }
}
