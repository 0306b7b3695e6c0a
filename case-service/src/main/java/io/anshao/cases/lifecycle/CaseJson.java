package io.anshao.cases.lifecycle;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.Hazard;
import io.anshao.cases.lifecycle.domain.HazardId;
import io.anshao.cases.lifecycle.domain.Severity;
import io.anshao.cases.lifecycle.domain.UnitCode;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/** How events and states are written. The domain knows nothing of it. */
final class CaseJson {

  /** Fields in the order of the records, codes in lower case, nothing for what is absent. */
  static final JsonMapper MAPPER = mapper();

  private CaseJson() {}

  private static JsonMapper mapper() {
    var builder =
        JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .changeDefaultPropertyInclusion(
                i -> i.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .addMixIn(UnitCode.class, Code.class)
            .addMixIn(HazardId.class, Code.class)
            .addMixIn(Severity.class, SeverityCode.class)
            .addMixIn(Hazard.Condition.class, Named.class)
            .addMixIn(CaseState.ReferredOut.class, NamedFrom.class)
            .addMixIn(CaseState.Merged.class, NamedBefore.class);
    Stream.of(Hazard.Condition.class, CaseState.class)
        .flatMap(family -> Shapes.of(family).all().entrySet().stream())
        .forEach(
            shape -> builder.registerSubtypes(new NamedType(shape.getValue(), shape.getKey())));
    return builder.build();
  }

  /** A record of a sealed family under its name. */
  record Shape(String is, Object data) {}

  static byte[] bytes(Object value) {
    return MAPPER.writeValueAsBytes(value);
  }

  static String text(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  static JsonNode read(byte[] bytes) {
    return MAPPER.readTree(bytes);
  }

  static JsonNode read(String text) {
    return MAPPER.readTree(text);
  }

  static <T> T as(JsonNode node, Class<T> type) {
    return MAPPER.treeToValue(node, type);
  }

  private abstract static class Code {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Code(String value) {}

    @JsonValue
    abstract String value();
  }

  private abstract static class SeverityCode {
    @JsonValue
    abstract String code();
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  private interface Named {}

  /** A state within a state is kept with its name. */
  private interface NamedFrom {
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    CaseState from();
  }

  /** A state within a state is kept with its name. */
  private interface NamedBefore {
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    CaseState before();
  }
}
