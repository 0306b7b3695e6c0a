package io.anshao.cases.lifecycle.form;

import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.lifecycle.domain.Visit.Spot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A body filled in without fault, to ask the rules whether a step is open to somebody at all: what
 * a form offers and what the server takes cannot differ then.
 */
public final class Sample {

  private static final UUID NOBODY = new UUID(0, 0);
  private static final Text TEXT = new Text(NOBODY, "");
  private static final LocalDate FAR = LocalDate.of(9999, 12, 31);
  private static final UnitCode UNIT = new UnitCode("-");

  private Sample() {}

  /** Required fields and lists of objects are filled in, the rest is left out. */
  public static Input of(List<Field> form, Setting setting) {
    var values = new LinkedHashMap<String, Object>();
    for (var field : form) {
      if (field.kind() == Field.Kind.ITEMS) {
        values.put(field.name(), items(field, setting));
      } else if (field.required()) {
        values.put(field.name(), one(field, setting));
      }
    }
    return new Input(values);
  }

  private static List<Input> items(Field field, Setting setting) {
    return field.preset().apply(setting).stream()
        .flatMap(preset -> ((List<?>) preset).stream())
        .map(given -> with(of(field.fields(), setting), (Map<?, ?>) given))
        .collect(
            java.util.stream.Collectors.collectingAndThen(
                java.util.stream.Collectors.toList(),
                given -> given.isEmpty() ? List.of(of(field.fields(), setting)) : given));
  }

  private static Input with(Input sample, Map<?, ?> given) {
    var values = new LinkedHashMap<>(sample.values());
    given.forEach(
        (name, value) -> {
          // whether the step is open does not hang on a proposed day, which may have passed
          if (!(value instanceof LocalDate)) {
            values.put((String) name, value);
          }
        });
    return new Input(values);
  }

  private static Object one(Field field, Setting setting) {
    return switch (field.kind()) {
      case TEXT, TEXTAREA, LEGAL_BASIS -> TEXT;
      case TEXTS -> Collections.nCopies(field.minItems(), TEXT);
      case DATE -> field.preset().apply(setting).orElse(FAR);
      case NUMBER -> 0L;
      case BOOLEAN -> false;
      case SELECT -> firstOf(field, setting);
      case SELECTS -> List.of(firstOf(field, setting));
      case UNIT -> UNIT;
      case UNITS -> List.of(UNIT);
      case PERSON, CASE -> NOBODY;
      case PHOTOS, PUBLIC_PHOTOS, LOOKED_PHOTOS -> List.of(NOBODY);
      case PHOTO -> NOBODY;
      case MOMENT -> Instant.EPOCH;
      case SPOT -> new Spot("0", "0", Optional.empty());
      case CODE -> "";
      case VISIT, SIGNATURE -> of(field.fields(), setting);
      case ITEMS -> items(field, setting);
    };
  }

  private static String firstOf(Field field, Setting setting) {
    var choices = field.choices().on(setting);
    return choices.isEmpty() ? "" : choices.getFirst().code();
  }
}
