package io.anshao.launcher.demo;

import io.anshao.launcher.run.Account;
import io.anshao.launcher.service.JsonCalls;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The staff at work: signed in when first needed, and again before a token ends. */
final class Desk {

  private static final Duration TOKEN_USED_FOR = Duration.ofMinutes(7);
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final JsonCalls calls;
  private final String intake;
  private final String cases;
  private final Map<String, Account> accounts;
  private final Map<String, Token> tokens = new ConcurrentHashMap<>();

  private record Token(String value, long since) {

    boolean isFresh() {
      return System.nanoTime() - since < TOKEN_USED_FOR.toNanos();
    }
  }

  Desk(JsonCalls calls, String intake, String cases, List<Account> accounts) {
    this.calls = calls;
    this.intake = intake;
    this.cases = cases;
    this.accounts =
        accounts.stream().collect(Collectors.toMap(Account::username, Function.identity()));
  }

  private Map<String, String> authorised(String username) {
    var token =
        tokens.compute(
            username, (_, known) -> known != null && known.isFresh() ? known : signIn(username));
    return Map.of("Authorization", "Bearer " + token.value());
  }

  private Token signIn(String username) {
    var since = System.nanoTime();
    var answer =
        calls
            .post(
                cases + "/api/v1/session",
                Map.of(),
                Map.of("username", username, "password", accounts.get(username).password()))
            .expecting(200);
    return new Token(answer.get("token").stringValue(), since);
  }

  /** Makes an account; the caller is the administrator. */
  void make(String administrator, Map<String, Object> person) {
    calls.post(cases + "/api/v1/people", authorised(administrator), person).expecting(201);
  }

  /** Makes a key for another system; the caller is the administrator. */
  String makeApiKey(String administrator, String name, String district) {
    var answer =
        calls
            .post(
                intake + "/api/v1/staff/api-keys",
                authorised(administrator),
                Map.of("name", name, "district", district))
            .expecting(201);
    return answer.get("key").stringValue();
  }

  /** The case as that person sees it, once the news of its tip has arrived. */
  JsonNode look(String username, UUID caseId) {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      var answer = calls.get(cases + "/api/v1/cases/" + caseId, authorised(username));
      if (answer.status() != 404) {
        return answer.expecting(200);
      }
      if (System.nanoTime() > end) {
        throw new IllegalStateException(username + " does not see the case");
      }
      new CompletableFuture<Void>().completeOnTimeout(null, 50, TimeUnit.MILLISECONDS).join();
    }
  }

  /**
   * Gives a command with the etag that the case's page shows for it.
   *
   * @param form how the command is filled in by who has the page before him
   */
  void command(
      String username, UUID caseId, String command, Function<JsonNode, Map<String, Object>> form) {
    var seen = look(username, caseId);
    var headers =
        Map.of(
            "If-Match",
            action(seen, command).get("etag").stringValue(),
            "Prefer",
            "return=minimal");
    var answer =
        calls.post(
            cases + "/api/v1/cases/" + caseId + "/commands/" + command,
            merged(authorised(username), headers),
            form.apply(seen));
    if (answer.status() != 200) {
      throw new IllegalStateException(
          "%s by %s answered %d: %s".formatted(command, username, answer.status(), answer.body()));
    }
  }

  /** What the form of a command begins with in a field. */
  static String preset(JsonNode seen, String command, String field) {
    return action(seen, command).at("/schema/properties/" + field + "/default").stringValue();
  }

  private static JsonNode action(JsonNode seen, String command) {
    for (var action : seen.get("actions")) {
      if (action.get("command").stringValue().equals(command)) {
        return action;
      }
    }
    throw new IllegalStateException(
        command + " is not among the actions in state " + seen.get("state"));
  }

  /** Puts a picture of the staff's own where the case can name it. */
  String upload(String username, byte[] jpeg) {
    return calls
        .upload(intake + "/api/v1/staff/photos", authorised(username), jpeg)
        .expecting(201)
        .get("uploadId")
        .stringValue();
  }

  private static Map<String, String> merged(Map<String, String> one, Map<String, String> other) {
    var both = new HashMap<>(one);
    both.putAll(other);
    return both;
  }
}
