package io.anshao.messaging.outbox;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Headers as they lie in a text column. */
public final class HeaderText {

  private static final ObjectWriter WRITER = JsonMapper.shared().writerFor(Map.class);
  private static final ObjectReader READER =
      JsonMapper.shared().readerFor(new TypeReference<LinkedHashMap<String, String>>() {});

  private HeaderText() {}

  /** As a JSON object. */
  public static String write(Map<String, String> headers) {
    return WRITER.writeValueAsString(headers);
  }

  /** From a JSON object. */
  public static Map<String, String> read(String text) {
    return READER.readValue(text);
  }
}
