package io.anshao.cases.lifecycle.form;

import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.lifecycle.domain.Visit.Spot;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A body that was found to be right, read by the names of its fields. */
public record Input(Map<String, Object> values) {

  /** Nothing was given. */
  public static final Input EMPTY = new Input(Map.of());

  public Text text(String field) {
    return optionalText(field).orElseThrow();
  }

  public Optional<Text> optionalText(String field) {
    return one(field, Text.class);
  }

  public List<Text> texts(String field) {
    return many(field, Text.class);
  }

  public LocalDate date(String field) {
    return optionalDate(field).orElseThrow();
  }

  public Optional<LocalDate> optionalDate(String field) {
    return one(field, LocalDate.class);
  }

  public long number(String field) {
    return optionalNumber(field).orElseThrow();
  }

  public Optional<Long> optionalNumber(String field) {
    return one(field, Long.class);
  }

  /** Absent is no. */
  public boolean flag(String field) {
    return one(field, Boolean.class).orElse(false);
  }

  /** The code of a select. */
  public String code(String field) {
    return optionalCode(field).orElseThrow();
  }

  public Optional<String> optionalCode(String field) {
    return one(field, String.class);
  }

  public List<String> codes(String field) {
    return many(field, String.class);
  }

  public UnitCode unit(String field) {
    return optionalUnit(field).orElseThrow();
  }

  public Optional<UnitCode> optionalUnit(String field) {
    return one(field, UnitCode.class);
  }

  public List<UnitCode> units(String field) {
    return many(field, UnitCode.class);
  }

  /** A person's id. */
  public Optional<UUID> person(String field) {
    return one(field, UUID.class);
  }

  /** Another case's id. */
  public Optional<UUID> anotherCase(String field) {
    return one(field, UUID.class);
  }

  public List<UUID> photos(String field) {
    return many(field, UUID.class);
  }

  /** One picture or recording. */
  public UUID photo(String field) {
    return optionalPhoto(field).orElseThrow();
  }

  public Optional<UUID> optionalPhoto(String field) {
    return one(field, UUID.class);
  }

  public Instant moment(String field) {
    return one(field, Instant.class).orElseThrow();
  }

  public Optional<Spot> spot(String field) {
    return one(field, Spot.class);
  }

  /** What was written down on site. */
  public Optional<Input> visit(String field) {
    return one(field, Input.class);
  }

  /** Name, picture and moment of a signature. */
  public Optional<Input> signature(String field) {
    return one(field, Input.class);
  }

  public List<Input> items(String field) {
    return many(field, Input.class);
  }

  private <T> Optional<T> one(String field, Class<T> type) {
    return Optional.ofNullable(values.get(field)).map(type::cast);
  }

  private <T> List<T> many(String field, Class<T> type) {
    return one(field, List.class).map(l -> cast(l, type)).orElse(List.of());
  }

  private static <T> List<T> cast(List<?> list, Class<T> type) {
    return list.stream().map(type::cast).toList();
  }
}
