package io.anshao.intake;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.Map;

/** Bodies of tips. */
public final class Tips {

  private final Map<String, String> fields = new LinkedHashMap<>();

  private Tips() {}

  /** An anonymous tip by the web page. */
  public static Tips tip(String description) {
    return new Tips()
        .with("channel", "\"web\"")
        .with("description", Intake.JSON.writeValueAsString(description))
        .with("identityMode", "\"anonymous\"");
  }

  /** With a field of that JSON. */
  public Tips with(String field, String json) {
    fields.put(field, json);
    return this;
  }

  public String json() {
    return fields.entrySet().stream()
        .map(field -> "\"" + field.getKey() + "\":" + field.getValue())
        .collect(joining(",", "{", "}"));
  }
}
