package io.anshao.cases.walk;

import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Permission;
import io.anshao.cases.lifecycle.form.Choice;
import io.anshao.cases.lifecycle.form.Choices;
import io.anshao.cases.lifecycle.form.Field;
import io.anshao.cases.lifecycle.form.Input;
import io.anshao.cases.lifecycle.form.Sample;
import io.anshao.cases.lifecycle.form.Setting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The few bodies of a form, and the few people, that make a difference to the main line. */
final class Letters {

  private static final LocalDate FAR = LocalDate.of(9999, 12, 31);

  private Letters() {}

  /** Two people, each in every role that may give the command, of the unit that has the case. */
  static List<Actor> people(Permission permission) {
    var all = new ArrayList<Actor>();
    for (int person = 1; person <= 2; person++) {
      for (var role : permission.roles()) {
        all.add(new Actor(new UUID(0, person), role, Optional.of(Cast.UNITS.getFirst())));
      }
    }
    return all;
  }

  /** Every combination of what a form may leave out, choose or list. */
  static List<Input> bodies(List<Field> form, Setting setting) {
    var all = List.of(Sample.of(form, setting));
    for (var field : form) {
      var values = values(field, setting);
      all =
          all.stream()
              .flatMap(body -> values.stream().map(value -> with(body, field, value)))
              .toList();
    }
    return all;
  }

  private static Input with(Input body, Field field, Optional<Object> value) {
    var values = new LinkedHashMap<>(body.values());
    value.ifPresent(v -> values.put(field.name(), v));
    return new Input(values);
  }

  /** Nothing stands for what the sample holds. */
  private static List<Optional<Object>> values(Field field, Setting setting) {
    return switch (field.kind()) {
      case SELECT ->
          field.choices() instanceof Choices.Taxonomy
              ? List.of(Optional.empty())
              : each(codes(field, setting));
      case SELECTS ->
          field.choices() instanceof Choices.OfCase
              ? orNot(codes(field, setting))
              : List.of(Optional.empty());
      case DATE -> List.of(Optional.of(FAR));
      case BOOLEAN -> each(List.of(false, true));
      case UNIT -> field.required() ? each(Cast.UNITS.subList(0, 2)) : List.of(Optional.empty());
      case ITEMS -> items(field, setting);
      default -> List.of(Optional.empty());
    };
  }

  private static List<Optional<Object>> each(List<?> all) {
    return all.isEmpty()
        ? List.of(Optional.empty())
        : all.stream().<Optional<Object>>map(Optional::of).toList();
  }

  private static List<Optional<Object>> orNot(Object value) {
    return List.of(Optional.empty(), Optional.of(value));
  }

  /** As the form begins; or none, or one of any kind. */
  private static List<Optional<Object>> items(Field field, Setting setting) {
    var all = new ArrayList<Optional<Object>>(List.of(Optional.empty()));
    if (field.preset().apply(setting).isEmpty()) {
      all.set(0, Optional.of(List.of()));
      bodies(field.fields(), setting).forEach(body -> all.add(Optional.of(List.of(body))));
    }
    return all;
  }

  /** The first and the last: lists are ordered by what they lead to. */
  private static List<String> codes(Field field, Setting setting) {
    var all = field.choices().on(setting).stream().map(Choice::code).toList();
    return all.size() < 2 ? all : List.of(all.getFirst(), all.getLast());
  }
}
