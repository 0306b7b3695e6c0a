package io.anshao.cases.lifecycle.form;

import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.edge.problem.FieldErrors;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Reads a body by the description of its fields and notes everything that is wrong with it. */
public final class Reading {

  /** A stable code, in what it may consist of. */
  static final String CODE = "[a-z0-9_-]{1,60}";

  private static final int LONGEST_LIST = 50;

  /** What the district knows. */
  public interface Known {

    boolean hasValue(String taxonomy, String code);

    boolean hasUnit(UnitCode unit);

    /** Whether that person works in the caller's unit. */
    boolean hasColleague(UUID person);
  }

  private final Known known;
  private final BiFunction<String, String, Text> keep;
  private final FieldErrors errors = new FieldErrors();

  /**
   * @param keep takes a text by the name of its field and gives what the log may hold of it
   */
  public Reading(Known known, BiFunction<String, String, Text> keep) {
    this.known = known;
    this.keep = keep;
  }

  /** What was wrong so far. */
  public FieldErrors errors() {
    return errors;
  }

  /** The values of a body; only complete when there are no errors. */
  public Input read(List<Field> form, JsonNode body) {
    if (!body.isObject()) {
      errors.add("", "wrong-type", "请求内容须是一个对象。", "The body must be an object.");
      return Input.EMPTY;
    }
    return read(form, body, "");
  }

  private Input read(List<Field> form, JsonNode body, String path) {
    var names = form.stream().map(Field::name).toList();
    body.propertyNames().stream()
        .filter(name -> !names.contains(name))
        .forEach(name -> unknown(path, name));
    var values = new LinkedHashMap<String, Object>();
    for (var field : form) {
      value(field, body.get(field.name()), path + field.name())
          .ifPresent(v -> values.put(field.name(), v));
    }
    return new Input(Map.copyOf(values));
  }

  private void unknown(String path, String name) {
    // the name is the caller's own, but not one that could carry a text
    var shown = name.length() > 40 ? name.substring(0, 40) : name;
    errors.add(path + shown, "unknown-field", "没有这个字段，请去掉。", "There is no such field; remove it.");
  }

  private Optional<Object> value(
      Field field, @org.jspecify.annotations.Nullable JsonNode node, String path) {
    if (isAbsent(node)) {
      if (field.required()) {
        errors.add(
            path, "missing", "请填写“" + field.title() + "”。", "Fill in \"" + field.titleEn() + "\".");
      }
      return Optional.empty();
    }
    return field.kind().isList() ? list(field, node, path) : one(field, node, path);
  }

  private static boolean isAbsent(@org.jspecify.annotations.Nullable JsonNode node) {
    return node == null
        || node.isNull()
        || node.isString() && node.asString().isBlank()
        || node.isArray() && node.isEmpty();
  }

  private Optional<Object> list(Field field, JsonNode node, String path) {
    if (!node.isArray()) {
      return wrong(path, "wrong-type", "这里须是一个列表。", "This must be a list.");
    }
    if (node.size() < field.minItems()) {
      return wrong(
          path,
          "too-few",
          "“" + field.title() + "”至少 " + field.minItems() + " 项。",
          "\"" + field.titleEn() + "\" needs at least " + field.minItems() + " entries.");
    }
    if (node.size() > LONGEST_LIST) {
      return wrong(
          path,
          "too-many",
          "“" + field.title() + "”最多 " + LONGEST_LIST + " 项。",
          "\"" + field.titleEn() + "\" takes at most " + LONGEST_LIST + " entries.");
    }
    var values = new ArrayList<Object>();
    for (int i = 0; i < node.size(); i++) {
      var at = path + "[" + i + "]";
      one(field, node.get(i), at).ifPresent(values::add);
    }
    return Optional.of(List.copyOf(values));
  }

  private Optional<Object> one(Field field, JsonNode node, String path) {
    return switch (field.kind()) {
      case TEXT, TEXTS, TEXTAREA, LEGAL_BASIS -> text(field, node, path);
      case DATE -> date(node, path);
      case NUMBER -> number(field, node, path);
      case BOOLEAN ->
          node.isBoolean()
              ? Optional.of(node.asBoolean())
              : wrong(path, "wrong-type", "这里须是“是”或“否”。", "This must be true or false.");
      case SELECT, SELECTS -> code(node, path, code -> isChoice(field, code));
      case UNIT, UNITS ->
          code(node, path, code -> known.hasUnit(new UnitCode(code)))
              .map(code -> new UnitCode((String) code));
      case PERSON -> id(node, path).filter(person -> isColleague(person, path)).map(p -> p);
      case CASE, PHOTOS, PUBLIC_PHOTOS, LOOKED_PHOTOS, PHOTO -> id(node, path).map(each -> each);
      case MOMENT -> moment(node, path);
      case SPOT ->
          SpotValue.read(node)
              .<Object>map(spot -> spot)
              .or(() -> wrong(path, "wrong-place", "这里须是经纬度。", "This must be a position."));
      case CODE -> code(node, path, code -> code.matches(CODE));
      case ITEMS, VISIT, SIGNATURE ->
          node.isObject()
              ? Optional.of(read(field.fields(), node, path + "."))
              : wrong(path, "wrong-type", "这里须是一个对象。", "This must be an object.");
    };
  }

  private Optional<Object> number(Field field, JsonNode node, String path) {
    return node.isIntegralNumber()
            && node.canConvertToInt()
            && node.asInt() >= 0
            && node.asInt() <= field.maxLength()
        ? Optional.of(node.asLong())
        : wrong(
            path,
            "out-of-range",
            "“" + field.title() + "”须为 0 至 " + field.maxLength() + " 的整数。",
            "\"" + field.titleEn() + "\" is a whole number from 0 to " + field.maxLength() + ".");
  }

  private Optional<Object> text(Field field, JsonNode node, String path) {
    if (!node.isString() || node.asString().isBlank()) {
      return wrong(path, "wrong-type", "这里须是文字。", "This must be text.");
    }
    var text = node.asString().strip();
    if (text.codePointCount(0, text.length()) > field.maxLength()) {
      return wrong(
          path,
          "too-long",
          "“" + field.title() + "”最多 " + field.maxLength() + " 字。",
          "\"" + field.titleEn() + "\" takes at most " + field.maxLength() + " characters.");
    }
    if (text.indexOf('\0') >= 0) {
      return wrong(
          path,
          "bad-character",
          "文字中有不能保存的字符。",
          "The text holds a character that cannot be stored.");
    }
    var broken = field.rule().filter(rule -> rule.isBrokenBy().test(text));
    if (broken.isPresent()) {
      return wrong(path, broken.get().code(), broken.get().message(), broken.get().messageEn());
    }
    return Optional.of(keep.apply(field.name(), text));
  }

  private Optional<Object> date(JsonNode node, String path) {
    try {
      return Optional.of(LocalDate.parse(node.isString() ? node.asString() : ""));
    } catch (DateTimeParseException e) {
      return wrong(path, "wrong-date", "日期格式须为 2021-06-08。", "A date looks like 2021-06-08.");
    }
  }

  private Optional<Object> moment(JsonNode node, String path) {
    try {
      return Optional.of(Instant.parse(node.isString() ? node.asString() : ""));
    } catch (DateTimeParseException e) {
      return wrong(
          path,
          "wrong-moment",
          "时间格式须为 2021-06-08T01:12:00Z。",
          "A moment looks like 2021-06-08T01:12:00Z.");
    }
  }

  private Optional<Object> code(JsonNode node, String path, Predicate<String> isKnown) {
    var code = node.isString() ? node.asString().strip() : "";
    return !code.isEmpty() && isKnown.test(code)
        ? Optional.of(code)
        : wrong(path, "unknown-value", "请从给出的选项中选择。", "Choose one of the values on offer.");
  }

  private boolean isChoice(Field field, String code) {
    return switch (field.choices()) {
      case Choices.Fixed(var all) -> all.stream().anyMatch(c -> c.code().equals(code));
      case Choices.Taxonomy(var name) -> known.hasValue(name, code);
      // what the case holds is the decider's to judge, under the lock of the case
      case Choices.OfCase _ -> true;
    };
  }

  private Optional<UUID> id(JsonNode node, String path) {
    try {
      return Optional.of(UUID.fromString(node.isString() ? node.asString() : ""));
    } catch (IllegalArgumentException e) {
      wrong(path, "wrong-id", "标识格式不对。", "This is not an id.");
      return Optional.empty();
    }
  }

  private boolean isColleague(UUID person, String path) {
    var colleague = known.hasColleague(person);
    if (!colleague) {
      wrong(path, "unknown-value", "请选择本单位的人员。", "Choose a person of your unit.");
    }
    return colleague;
  }

  private Optional<Object> wrong(String path, String code, String zh, String en) {
    errors.add(path, code, zh, en);
    return Optional.empty();
  }
}
