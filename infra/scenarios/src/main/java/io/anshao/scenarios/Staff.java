package io.anshao.scenarios;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A person of the staff, signed in; signs in anew when the token is over. */
public final class Staff {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Http cases;
  private final String username;
  private final String password;
  private volatile String token;

  private Staff(Http cases, String username, String password) {
    this.cases = cases;
    this.username = username;
    this.password = password;
    this.token = newToken();
  }

  /**
   * Signs in.
   *
   * @throws AssertionError when that is refused
   */
  public static Staff signIn(Platform platform, String username, String password) {
    return new Staff(platform.cases(), username, password);
  }

  public String username() {
    return username;
  }

  private String newToken() {
    return cases
        .post("/api/v1/session", Map.of("username", username, "password", password), Map.of())
        .expect(200)
        .json()
        .get("token")
        .asString();
  }

  /** The same person with a new token, which lasts its whole ten minutes. */
  public Staff anew() {
    renewed();
    return this;
  }

  /** The header that says who calls. */
  public Map<String, String> authorization() {
    return Map.of("Authorization", "Bearer " + token);
  }

  public Reply get(String path) {
    var reply = cases.get(path, authorization());
    return reply.status() == 401 ? cases.get(path, renewed()) : reply;
  }

  public Reply post(String path, Object body) {
    return post(path, body, Map.of("Idempotency-Key", UUID.randomUUID().toString()));
  }

  /** Puts something in place of what was there. */
  public Reply put(String path, Object body) {
    var reply = cases.put(path, body, authorization());
    return reply.status() == 401 ? cases.put(path, body, renewed()) : reply;
  }

  /** Reads at notify-service. */
  public Reply readsAtNotify(Platform platform, String path) {
    var notify = platform.http(ServiceName.NOTIFY);
    var reply = notify.get(path, authorization());
    return reply.status() == 401 ? notify.get(path, renewed()) : reply;
  }

  /** Posts at notify-service, under that key. */
  public Reply postsAtNotify(Platform platform, String path, String key, Object body) {
    var notify = platform.http(ServiceName.NOTIFY);
    var once = Map.of("Idempotency-Key", key);
    var reply = notify.post(path, body, with(authorization(), once));
    return reply.status() == 401 ? notify.post(path, body, with(renewed(), once)) : reply;
  }

  /** With headers of one's own. */
  public Reply post(String path, Object body, Map<String, String> more) {
    var reply = cases.post(path, body, with(authorization(), more));
    return reply.status() == 401 ? cases.post(path, body, with(renewed(), more)) : reply;
  }

  /** Sends and hangs up. */
  public void postsAndHangsUp(
      String path, Object body, Map<String, String> more, Duration patience) {
    cases.postAndHangUp(path, body, with(authorization(), more), patience);
  }

  private Map<String, String> renewed() {
    token = newToken();
    return authorization();
  }

  private static Map<String, String> with(Map<String, String> one, Map<String, String> other) {
    var all = new HashMap<>(one);
    all.putAll(other);
    return all;
  }

  /** The cases this person sees, newest first as the service orders them. */
  public List<JsonNode> cases(String query) {
    return get("/api/v1/cases?" + query).expect(200).json().get("items").valueStream().toList();
  }

  /** All cases this person sees, through all pages. */
  public List<JsonNode> allCases() {
    var all = new ArrayList<JsonNode>();
    var cursor = "";
    do {
      var page = get("/api/v1/cases?limit=100" + cursor).expect(200).json();
      page.get("items").forEach(all::add);
      cursor = page.has("next") ? "&cursor=" + page.get("next").asString() : "";
    } while (!cursor.isEmpty());
    return all;
  }

  /** The case as soon as this person sees it. */
  public CaseFile awaits(String id) {
    var reply =
        await()
            .atMost(PATIENCE)
            .pollInterval(Duration.ofMillis(50))
            .until(() -> get("/api/v1/cases/" + id), found -> found.status() == 200);
    return new CaseFile(reply.json());
  }

  /** The case as this person sees it. */
  public CaseFile opens(String id) {
    return new CaseFile(get("/api/v1/cases/" + id).expect(200).json());
  }

  /**
   * Gives a command and returns the new state.
   *
   * @throws AssertionError when it is not among the actions of this person, or is refused
   */
  public CaseFile does(String id, String command, Map<String, ?> fields) {
    return new CaseFile(tries(id, command, fields).expect(200).json());
  }

  /** Gives a command, whatever the answer. */
  public Reply tries(String id, String command, Map<String, ?> fields) {
    var etag = opens(id).etagOf(command);
    return post(
        "/api/v1/cases/" + id + "/commands/" + command,
        fields,
        Map.of("If-Match", etag, "Idempotency-Key", UUID.randomUUID().toString()));
  }

  /**
   * Gives a command as an impatient browser does over a bad line: again under the same key until
   * somebody answers.
   */
  public CaseFile insistsOn(String id, String command, Map<String, ?> fields) {
    var key = UUID.randomUUID().toString();
    var etag =
        Insisting.on(PATIENCE, () -> get("/api/v1/cases/" + id))
            .map(reply -> new CaseFile(reply.json()).etagOf(command));
    var reply =
        Insisting.on(
            PATIENCE,
            () ->
                post(
                    "/api/v1/cases/" + id + "/commands/" + command,
                    fields,
                    Map.of("If-Match", etag.orElseThrow(), "Idempotency-Key", key)));
    return new CaseFile(reply.orElseThrow().expect(200).json());
  }

  /** Whether the service answers this person at all. */
  public boolean isAnswered() {
    try {
      return get("/api/v1/clock").status() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }
}
