package io.anshao.launcher.service;

import java.util.Map;
import java.util.Optional;

/** What the administrator of a new platform does. */
public final class StaffCalls implements AutoCloseable {

  private final JsonCalls calls;
  private final String url;
  private final String token;

  private StaffCalls(JsonCalls calls, String url, String token) {
    this.calls = calls;
    this.url = url;
    this.token = token;
  }

  /** Signs in; empty while that is refused, for the account may not be made yet. */
  static Optional<StaffCalls> signIn(String url, String username, String password) {
    var calls = new JsonCalls();
    var answer =
        calls.post(
            url + "/api/v1/session", Map.of(), Map.of("username", username, "password", password));
    if (answer.status() != 200) {
      calls.close();
      return Optional.empty();
    }
    return Optional.of(new StaffCalls(calls, url, answer.body().get("token").stringValue()));
  }

  /** Makes a district from a shipped pack; one that is there already stays as it is. */
  public void makeDistrict(String code, String pack) {
    var answer =
        calls.post(
            url + "/api/v1/districts",
            Map.of("Authorization", "Bearer " + token),
            Map.of("code", code, "pack", pack));
    if (answer.status() != 409) {
      answer.expecting(201);
    }
  }

  @Override
  public void close() {
    calls.close();
  }
}
