package io.anshao.messaging.outbox;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Headers as they lie in a text column. */
public final class HeaderText {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<LinkedHashMap<String, String>> TYPE = new TypeReference<>() {};

  private HeaderText() {}

  /** As a JSON object. */
  public static String write(Map<String, String> headers) {
    return JSON.writeValueAsString(headers);
  }

  /** From a JSON object. */
  public static Map<String, String> read(String text) {
    return JSON.readValue(text, TYPE);
  }
}
