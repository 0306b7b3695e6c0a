package io.anshao.contracts;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomPropertyDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.lang.reflect.AnnotatedElement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON Schemas of the event records: what is required is what is not {@code @Nullable}. */
final class EventSchemas {

  private static final JsonMapper JSON = JsonMapper.shared();

  private static final Map<Class<?>, String> FORMATS =
      Map.of(Instant.class, "date-time", LocalDate.class, "date", UUID.class, "uuid");

  private static final SchemaGenerator GENERATOR = generator();

  private EventSchemas() {}

  static ObjectNode of(Class<?> event) {
    var type = Events.typeOf(event);
    var generated = GENERATOR.generateSchema(event);
    var schema = JSON.createObjectNode();
    schema.set("$schema", generated.remove("$schema"));
    schema.put("$id", "urn:anshao:schema:" + type);
    schema.put("title", type);
    schema.setAll(generated);
    return schema;
  }

  private static SchemaGenerator generator() {
    var config =
        new SchemaGeneratorConfigBuilder(JSON, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(Option.INLINE_ALL_SCHEMAS);
    config.forFields().withRequiredCheck(field -> !isNullable(field));
    config
        .forFields()
        .withCustomDefinitionProvider(
            (field, context) ->
                isWrittenAsText(field)
                    ? new CustomPropertyDefinition(text(null).put("pattern", "^-?\\d+(\\.\\d+)?$"))
                    : null);
    config.forTypesInGeneral().withPropertySorter((one, other) -> 0); // as declared
    config
        .forTypesInGeneral()
        .withCustomDefinitionProvider(
            (type, context) -> {
              var erased = type.getErasedType();
              if (erased.isEnum()) {
                return new CustomDefinition(text(null).putPOJO("enum", names(erased)), true);
              }
              var format = FORMATS.get(erased);
              return format == null ? null : new CustomDefinition(text(format), true);
            });
    return new SchemaGenerator(config.build());
  }

  private static ObjectNode text(@Nullable String format) {
    var schema = JSON.createObjectNode().put("type", "string");
    return format == null ? schema : schema.put("format", format);
  }

  /** As in {@link Events}: by the annotation, for an enum constant is renamed more easily. */
  private static List<String> names(Class<?> constants) {
    return Stream.of(constants.getEnumConstants())
        .map(constant -> nameOf(constants, ((Enum<?>) constant).name()))
        .toList();
  }

  private static String nameOf(Class<?> constants, String constant) {
    try {
      AnnotatedElement field = constants.getField(constant);
      return field.getAnnotation(JsonProperty.class).value();
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isNullable(FieldScope field) {
    return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static boolean isWrittenAsText(FieldScope field) {
    var format = field.getRawMember().getAnnotation(JsonFormat.class);
    return format != null && format.shape() == JsonFormat.Shape.STRING;
  }
}
