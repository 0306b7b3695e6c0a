package io.anshao.cases.lifecycle.form;

import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.lifecycle.form.Field.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A form as a JSON Schema 2020-12, with the labels and widgets a page needs to draw it. */
public final class FormSchema {

  private FormSchema() {}

  /** The schema of a form on this occasion: its choices and presets are those of the case. */
  public static Map<String, Object> of(List<Field> form, Setting setting) {
    var schema = new LinkedHashMap<String, Object>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.putAll(object(form, setting));
    return schema;
  }

  private static Map<String, Object> object(List<Field> form, Setting setting) {
    var properties = new LinkedHashMap<String, Object>();
    form.forEach(field -> properties.put(field.name(), property(field, setting)));
    var schema = new LinkedHashMap<String, Object>();
    schema.put("type", "object");
    schema.put("properties", properties);
    schema.put("required", form.stream().filter(Field::required).map(Field::name).toList());
    schema.put("additionalProperties", false);
    return schema;
  }

  private static Map<String, Object> property(Field field, Setting setting) {
    var property = new LinkedHashMap<String, Object>();
    property.put("title", field.title());
    property.put("x-title-en", field.titleEn());
    property.put("x-widget", field.kind().widget());
    if (field.kind().isList()) {
      property.put("type", "array");
      if (field.minItems() > 0) {
        property.put("minItems", field.minItems());
      }
      property.put("items", value(field, setting));
    } else {
      property.putAll(value(field, setting));
    }
    field.preset().apply(setting).ifPresent(preset -> property.put("default", preset));
    field
        .hint()
        .apply(setting)
        .ifPresent(
            hint -> {
              property.put("description", hint.zh());
              property.put("x-description-en", hint.en());
            });
    return property;
  }

  private static Map<String, Object> value(Field field, Setting setting) {
    var value = new LinkedHashMap<String, Object>();
    switch (field.kind()) {
      case TEXT, TEXTS, TEXTAREA, LEGAL_BASIS -> {
        value.put("type", "string");
        value.put("maxLength", field.maxLength());
      }
      case DATE -> {
        value.put("type", "string");
        value.put("format", "date");
      }
      case NUMBER -> {
        value.put("type", "integer");
        value.put("minimum", 0);
        value.put("maximum", field.maxLength());
      }
      case BOOLEAN -> value.put("type", "boolean");
      case SELECT, SELECTS -> choices(value, field.choices().on(setting));
      case UNIT, UNITS -> {
        value.put("type", "string");
        without(value, setting.hidden().stream().map(UnitCode::value));
      }
      case CASE -> {
        value.put("type", "string");
        value.put("format", "uuid");
        var choices = field.choices().on(setting);
        if (!choices.isEmpty()) {
          choices(value, choices);
        }
      }
      case PERSON -> {
        value.put("type", "string");
        value.put("format", "uuid");
        without(value, setting.barred().stream().map(UUID::toString));
      }
      case PHOTOS, PUBLIC_PHOTOS, LOOKED_PHOTOS, PHOTO -> {
        value.put("type", "string");
        value.put("format", "uuid");
      }
      case MOMENT -> {
        value.put("type", "string");
        value.put("format", "date-time");
      }
      case CODE -> {
        value.put("type", "string");
        value.put("pattern", Reading.CODE);
      }
      case SPOT -> value.putAll(SpotValue.SCHEMA);
      case ITEMS, VISIT, SIGNATURE -> value.putAll(object(field.fields(), setting));
    }
    if (field.required() && field.kind() != Kind.ITEMS && "string".equals(value.get("type"))) {
      value.put("minLength", 1);
    }
    return value;
  }

  /** Values that nobody may choose. */
  private static void without(Map<String, Object> value, Stream<String> values) {
    var all = values.sorted().toList();
    if (!all.isEmpty()) {
      value.put("not", Map.of("enum", all));
    }
  }

  private static void choices(Map<String, Object> value, List<Choice> choices) {
    value.put("type", "string");
    value.put("enum", choices.stream().map(Choice::code).toList());
    value.put("x-enum-names", choices.stream().map(Choice::name).toList());
    value.put("x-enum-names-en", choices.stream().map(Choice::nameEn).toList());
  }
}
