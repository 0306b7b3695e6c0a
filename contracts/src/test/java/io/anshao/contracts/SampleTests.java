package io.anshao.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Samples are kept for ever, one file or more for each version: {@code
 * samples/<type>/<release>-<what>.json}.
 */
class SampleTests {

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  static Stream<Path> samples() {
    return Kept.files(Kept.SAMPLES).stream();
  }

  static Stream<Class<?>> events() {
    return Events.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isReadAndWrittenAsItWas(Path sample) {
    var json = Kept.read(sample);

    var event = Events.read(typeOf(sample), JsonMapper.shared().writeValueAsBytes(json));

    assertThat(JsonMapper.shared().readTree(Events.write(event))).isEqualTo(json);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void isValidByItsSchema(Path sample) {
    assertThat(schemaOf(typeOf(sample)).validate(Kept.read(sample))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("events")
  void isThereWithAllFieldsAndWithTheRequiredAlone(Class<?> event) {
    var type = Events.typeOf(event);
    var schema = Kept.read(Kept.SCHEMAS.resolve(type + ".json"));
    var kept = samples().filter(s -> typeOf(s).equals(type)).map(Kept::read).toList();

    assertThat(kept)
        .describedAs("a sample of %s with every field", type)
        .anyMatch(s -> s.size() == schema.path("properties").size());
    assertThat(kept)
        .describedAs("a sample of %s with the required fields alone", type)
        .anyMatch(s -> s.size() == schema.path("required").size());
  }

  @Test
  void isUnreadableUnderAnUnknownType() {
    assertThatThrownBy(() -> Events.read("io.anshao.tips.unheard-of.v9", bytes("{}")))
        .isInstanceOf(UnreadableEventException.class);
  }

  @Test
  void isUnreadableWithAnUnknownEnumValue() {
    var sample = Kept.SAMPLES.resolve("io.anshao.progress.step.v1/0.1-bare.json");
    var changed = Kept.read(sample).toString().replace("\"registered\"", "\"teleported\"");

    assertThatThrownBy(() -> Events.read("io.anshao.progress.step.v1", bytes(changed)))
        .isInstanceOf(UnreadableEventException.class)
        .hasMessage("not a readable io.anshao.progress.step.v1");
  }

  @Test
  void isUnreadableWithoutARequiredField() {
    assertThatThrownBy(() -> Events.read("io.anshao.progress.step.v1", bytes("{}")))
        .isInstanceOf(UnreadableEventException.class);
  }

  @Test
  void isReadWithAFieldOfALaterVersion() {
    var sample = Kept.read(Kept.SAMPLES.resolve("io.anshao.progress.step.v1/0.1-bare.json"));
    var later = sample.toString().replaceFirst("\\{", "{\"later\":[1],");

    var event = Events.read("io.anshao.progress.step.v1", bytes(later));

    assertThat(JsonMapper.shared().readTree(Events.write(event))).isEqualTo(sample);
  }

  private static com.networknt.schema.Schema schemaOf(String type) {
    JsonNode schema = Kept.read(Kept.SCHEMAS.resolve(type + ".json"));
    return SCHEMAS.getSchema(schema);
  }

  private static String typeOf(Path sample) {
    return sample.getParent().getFileName().toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
