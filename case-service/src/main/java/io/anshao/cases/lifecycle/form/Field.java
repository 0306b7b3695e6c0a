package io.anshao.cases.lifecycle.form;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One field of a command's body: flat, or a list of flat objects.
 *
 * @param name in the body, camelCase
 * @param title label in Chinese
 * @param minItems for lists
 * @param maxLength for text; for a number, the largest
 * @param choices for a select
 * @param fields of each object in a list of items
 * @param preset what the form begins with; empty for nothing
 * @param hint a line below it; empty for none
 * @param rule what its text must not be besides too long
 */
public record Field(
    String name,
    String title,
    String titleEn,
    Kind kind,
    boolean required,
    int minItems,
    int maxLength,
    Choices choices,
    List<Field> fields,
    Function<Setting, Optional<Object>> preset,
    Function<Setting, Optional<Hint>> hint,
    Optional<TextRule> rule) {

  /** What a field holds and how it is asked for. */
  public enum Kind {
    /** One line, kept as erasable text. */
    TEXT("text"),
    /** Several lines, kept as erasable text. */
    TEXTAREA("textarea"),
    /** The articles that an order rests on, kept as erasable text. */
    LEGAL_BASIS("legal-basis"),
    /** Several single lines, each kept as erasable text. */
    TEXTS("text"),
    DATE("date"),
    /** A whole number from zero. */
    NUMBER("number"),
    BOOLEAN("boolean"),
    SELECT("select"),
    /** Several of a select. */
    SELECTS("select"),
    UNIT("unit"),
    UNITS("units"),
    PERSON("person"),
    /** Another case of the district: the command is about both. */
    CASE("case"),
    PHOTOS("photos"),
    /** Pictures that the public will see: somebody has to have looked at each. */
    PUBLIC_PHOTOS("public-photos"),
    /** Those of the public ones that were looked at. */
    LOOKED_PHOTOS("looked-photos"),
    /** One picture or recording, by its id at intake. */
    PHOTO("photo"),
    /** A moment as a device noted it. */
    MOMENT("moment"),
    /** A position as a device noted it. */
    SPOT("spot"),
    /** A stable code that no list of the form names. */
    CODE("code"),
    /** A signature on glass, or the typed name of who cannot draw one. */
    SIGNATURE("signature"),
    ITEMS("items"),
    /** One object of its own fields, which no form asks for: the field desk makes it on site. */
    VISIT("visit");

    private final String widget;

    Kind(String widget) {
      this.widget = widget;
    }

    String widget() {
      return widget;
    }

    boolean isList() {
      return switch (this) {
        case TEXTS, SELECTS, UNITS, PHOTOS, PUBLIC_PHOTOS, LOOKED_PHOTOS, ITEMS -> true;
        case TEXT,
            TEXTAREA,
            LEGAL_BASIS,
            DATE,
            NUMBER,
            BOOLEAN,
            SELECT,
            UNIT,
            PERSON,
            CASE,
            PHOTO,
            MOMENT,
            SPOT,
            CODE,
            SIGNATURE,
            VISIT ->
            false;
      };
    }
  }

  private static final int LINE = 200;
  private static final int PAGE = 4000;
  private static final int NAME = 40;
  private static final Choices NONE = new Choices.Fixed(List.of());

  /** A required field of one line. */
  public static Field text(String name, String title, String titleEn) {
    return of(name, title, titleEn, Kind.TEXT, LINE, NONE);
  }

  /** A required field of several lines. */
  public static Field textarea(String name, String title, String titleEn) {
    return of(name, title, titleEn, Kind.TEXTAREA, PAGE, NONE);
  }

  /** A required line that names articles of laws. */
  public static Field legalBasis(String name, String title, String titleEn) {
    return of(name, title, titleEn, Kind.LEGAL_BASIS, LINE, NONE);
  }

  /** A required list of single lines. */
  public static Field texts(String name, String title, String titleEn, int minItems) {
    return of(name, title, titleEn, Kind.TEXTS, LINE, NONE).atLeast(minItems);
  }

  /** A required day. */
  public static Field date(String name, String title, String titleEn) {
    return of(name, title, titleEn, Kind.DATE, 0, NONE);
  }

  /**
   * A required whole number.
   *
   * @param most it may be no larger
   */
  public static Field number(String name, String title, String titleEn, int most) {
    return of(name, title, titleEn, Kind.NUMBER, most, NONE);
  }

  /** Yes or no; absent is no. */
  public static Field flag(String name, String title, String titleEn) {
    return of(name, title, titleEn, Kind.BOOLEAN, 0, NONE).optional();
  }

  /** One required value of several. */
  public static Field select(String name, String title, String titleEn, Choices choices) {
    return of(name, title, titleEn, Kind.SELECT, 0, choices);
  }

  /** Any number of values. */
  public static Field selects(String name, String title, String titleEn, Choices choices) {
    return of(name, title, titleEn, Kind.SELECTS, 0, choices).optional();
  }

  /** A required handling unit. */
  public static Field unit(String name, String title, String titleEn) {
    return of(name, title, titleEn, Kind.UNIT, 0, NONE);
  }

  /** Any number of handling units. */
  public static Field units(String name, String title, String titleEn) {
    return of(name, title, titleEn, Kind.UNITS, 0, NONE).optional();
  }

  /** A required person of the caller's unit. */
  public static Field person(String name, String title, String titleEn) {
    return of(name, title, titleEn, Kind.PERSON, 0, NONE);
  }

  /** Another case, which the command moves too; any that the district has. */
  public static Field anotherCase(String name, String title, String titleEn) {
    return anotherCase(name, title, titleEn, NONE);
  }

  /** Another case, one of these. */
  public static Field anotherCase(String name, String title, String titleEn, Choices choices) {
    return of(name, title, titleEn, Kind.CASE, 0, choices);
  }

  /** Any number of pictures, by their id at intake. */
  public static Field photos(String name, String title, String titleEn) {
    return of(name, title, titleEn, Kind.PHOTOS, 0, NONE).optional();
  }

  /** Any number of pictures for the public, by their id at intake. */
  public static Field publicPhotos(String name, String title, String titleEn) {
    return of(name, title, titleEn, Kind.PUBLIC_PHOTOS, 0, NONE).optional();
  }

  /** Those of them that somebody looked at. */
  public static Field lookedPhotos(String name, String title, String titleEn) {
    return of(name, title, titleEn, Kind.LOOKED_PHOTOS, 0, NONE).optional();
  }

  /** One required picture or recording, by its id at intake. */
  public static Field photo(String name, String title, String titleEn) {
    return of(name, title, titleEn, Kind.PHOTO, 0, NONE);
  }

  /** A required moment. */
  public static Field moment(String name, String title, String titleEn) {
    return of(name, title, titleEn, Kind.MOMENT, 0, NONE);
  }

  /** A position; may be left out, since a device may not know it. */
  public static Field spot(String name, String title, String titleEn) {
    return of(name, title, titleEn, Kind.SPOT, 0, NONE).optional();
  }

  /** A required stable code. */
  public static Field code(String name, String title, String titleEn) {
    return of(name, title, titleEn, Kind.CODE, 0, NONE);
  }

  /** A list of flat objects; may be left out. */
  public static Field items(String name, String title, String titleEn, Field... fields) {
    return inner(name, title, titleEn, Kind.ITEMS, fields);
  }

  /** What was written down on site; may be left out. */
  public static Field visit(String name, String title, String titleEn, Field... fields) {
    return inner(name, title, titleEn, Kind.VISIT, fields);
  }

  /** A signature; may be left out. */
  public static Field signature(String name, String title, String titleEn) {
    return inner(
        name,
        title,
        titleEn,
        Kind.SIGNATURE,
        text("name", "姓名", "Name").upTo(NAME),
        photo("drawn", "手写签名", "Drawn").optional(),
        moment("at", "签字时间", "Signed at"));
  }

  private static Field inner(
      String name, String title, String titleEn, Kind kind, Field... fields) {
    return new Field(
        name,
        title,
        titleEn,
        kind,
        false,
        0,
        0,
        NONE,
        List.of(fields),
        _ -> Optional.empty(),
        _ -> Optional.empty(),
        Optional.empty());
  }

  private static Field of(
      String name, String title, String titleEn, Kind kind, int maxLength, Choices choices) {
    return new Field(
        name,
        title,
        titleEn,
        kind,
        true,
        0,
        maxLength,
        choices,
        List.of(),
        _ -> Optional.empty(),
        _ -> Optional.empty(),
        Optional.empty());
  }

  /** The same, but it may be left out. */
  public Field optional() {
    return new Field(
        name, title, titleEn, kind, false, minItems, maxLength, choices, fields, preset, hint,
        rule);
  }

  /** The same, with a required number of entries. */
  public Field atLeast(int items) {
    return new Field(
        name, title, titleEn, kind, true, items, maxLength, choices, fields, preset, hint, rule);
  }

  /** The same, with another longest text. */
  public Field upTo(int length) {
    return new Field(
        name, title, titleEn, kind, required, minItems, length, choices, fields, preset, hint,
        rule);
  }

  /** The same, beginning with a value. */
  public Field from(Function<Setting, Optional<Object>> value) {
    return new Field(
        name, title, titleEn, kind, required, minItems, maxLength, choices, fields, value, hint,
        rule);
  }

  /** The same, with a line below it. */
  public Field because(Function<Setting, Optional<Hint>> line) {
    return new Field(
        name, title, titleEn, kind, required, minItems, maxLength, choices, fields, preset, line,
        rule);
  }

  /** The same, whose text must not break a rule. */
  public Field under(TextRule rule) {
    return new Field(
        name,
        title,
        titleEn,
        kind,
        required,
        minItems,
        maxLength,
        choices,
        fields,
        preset,
        hint,
        Optional.of(rule));
  }
}
