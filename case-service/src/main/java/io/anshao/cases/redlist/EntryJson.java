package io.anshao.cases.redlist;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.redlist.domain.EntryEvent;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** How events of entries are written. The domain knows nothing of it. */
final class EntryJson {

  private static final Map<String, Class<? extends EntryEvent>> ACTS =
      Map.of(
          "proposed", EntryEvent.Proposed.class,
          "revision-proposed", EntryEvent.RevisionProposed.class,
          "removal-proposed", EntryEvent.RemovalProposed.class,
          "approved", EntryEvent.Approved.class,
          "rejected", EntryEvent.Rejected.class,
          "expired", EntryEvent.Expired.class);

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_ABSENT))
          .addMixIn(UnitCode.class, Code.class)
          .build();

  private EntryJson() {}

  static String actOf(EntryEvent event) {
    return ACTS.entrySet().stream()
        .filter(each -> each.getValue() == event.getClass())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  static String write(EntryEvent event) {
    return JSON.writeValueAsString(event);
  }

  static EntryEvent read(String act, String body) {
    var type = ACTS.get(act);
    if (type == null) {
      throw new IllegalStateException("unknown act " + act);
    }
    return JSON.readValue(body, type);
  }

  private abstract static class Code {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Code(String value) {}

    @JsonValue
    abstract String value();
  }
}
