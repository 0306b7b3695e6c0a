package io.anshao.cases.walk;

import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.lifecycle.domain.Visit.Spot;
import io.anshao.cases.lifecycle.form.Field;
import io.anshao.cases.lifecycle.form.Input;
import io.anshao.cases.lifecycle.form.Sample;
import io.anshao.cases.lifecycle.form.Setting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Fills a form as people do: mostly as the form begins, else with what it lets pass. */
final class Filling {

  private static final int[] DAYS = {-1, 0, 1, 3, 7, 15, 29, 30, 31, 45, 90, 200, 400};
  private static final long[] NUMBERS = {0, 1, 3, 20_000, 120_000, 3_000_000};

  private static final UUID PUBLIC = new UUID(0, 1);

  private final RandomGenerator random;
  private final Setting setting;
  private final Actor actor;
  private final LocalDate today;
  private final List<UUID> otherCases;

  Filling(
      RandomGenerator random,
      Setting setting,
      Actor actor,
      LocalDate today,
      List<UUID> otherCases) {
    this.random = random;
    this.setting = setting;
    this.actor = actor;
    this.today = today;
    this.otherCases = otherCases;
  }

  /** A body that the form lets pass. */
  Input of(List<Field> form) {
    var values = new LinkedHashMap<>(Sample.of(form, setting).values());
    form.forEach(field -> other(field).ifPresent(value -> values.put(field.name(), value)));
    signing(form, values);
    return new Input(values);
  }

  private Optional<Object> other(Field field) {
    if (!field.required() && field.kind() != Field.Kind.ITEMS && !chance(60)) {
      return Optional.empty();
    }
    return switch (field.kind()) {
      case TEXT, TEXTAREA, LEGAL_BASIS -> Optional.of(text());
      case TEXTS -> Optional.of(times(field.minItems() + random.nextInt(2), this::text));
      case DATE -> Optional.of(date(field));
      case NUMBER -> Optional.of(Math.min(field.maxLength(), NUMBERS[random.nextInt(6)]));
      case BOOLEAN -> Optional.of(chance(70));
      case SELECT -> code(field).map(Object.class::cast);
      case SELECTS -> code(field).map(List::of);
      case UNIT -> Optional.of(any(Cast.UNITS));
      case UNITS -> Optional.of(List.of(any(Cast.UNITS)));
      case PERSON -> Optional.of(Cast.colleague(actor, random));
      case CASE -> otherCase(field).map(Object.class::cast);
      case PHOTOS -> Optional.of(List.of(id()));
      // mostly looked at, as people do
      case PUBLIC_PHOTOS, LOOKED_PHOTOS -> Optional.of(List.of(PUBLIC));
      case PHOTO -> Optional.of(id());
      case MOMENT -> Optional.of(moment());
      case SPOT -> Optional.of(new Spot("29.890470", "121.552600", Optional.empty()));
      case CODE -> Optional.of("fire_exit");
      case ITEMS -> Optional.of(items(field));
      case VISIT -> Optional.of(visit(field));
      case SIGNATURE -> Optional.of(of(field.fields()));
    };
  }

  private LocalDate date(Field field) {
    var usual = field.preset().apply(setting).map(LocalDate.class::cast);
    return usual
        .filter(_ -> chance(50))
        .orElseGet(() -> today.plusDays(DAYS[random.nextInt(DAYS.length)]));
  }

  private Instant moment() {
    return today.atStartOfDay(ZoneOffset.UTC).plusMinutes(random.nextInt(2)).toInstant();
  }

  /** Mostly signed by both sides, as people do. */
  private Input visit(Field field) {
    var values = new LinkedHashMap<>(of(field.fields()).values());
    if (chance(80)) {
      values.put("signatures", List.of(signature("inspector"), signature("firm")));
      values.remove("refusal");
    }
    return new Input(values);
  }

  /** Mostly signed by both sides or not at all. */
  private void signing(List<Field> form, Map<String, Object> values) {
    var signatures = form.stream().filter(f -> f.kind() == Field.Kind.SIGNATURE).toList();
    if (signatures.isEmpty() || !chance(80)) {
      return;
    }
    values.remove("refusal");
    if (chance(50)) {
      signatures.forEach(field -> values.put(field.name(), of(field.fields())));
    } else {
      signatures.forEach(field -> values.remove(field.name()));
    }
  }

  private Input signature(String by) {
    return new Input(Map.of("by", by, "name", text(), "at", moment()));
  }

  private Optional<String> code(Field field) {
    var choices = field.choices().on(setting);
    return choices.isEmpty() ? Optional.empty() : Optional.of(any(choices).code());
  }

  /** One that the form offers, or any other. */
  private Optional<UUID> otherCase(Field field) {
    var offered = code(field).filter(_ -> chance(90)).map(UUID::fromString);
    return otherCases.isEmpty() ? offered : offered.or(() -> Optional.of(any(otherCases)));
  }

  /** What the form begins with, or some of its own making. */
  private List<Input> items(Field field) {
    List<?> begun = field.preset().apply(setting).map(v -> (List<?>) v).orElse(List.of());
    var all = new ArrayList<Input>();
    for (var given : begun) {
      var values = new LinkedHashMap<>(of(field.fields()).values());
      ((Map<?, ?>) given).forEach((name, value) -> values.put((String) name, value));
      all.add(new Input(values));
    }
    if (begun.isEmpty() || chance(10)) {
      all.addAll(times(field.minItems() + random.nextInt(3), () -> of(field.fields())));
    }
    return all;
  }

  private Text text() {
    return new Text(id(), "sha-256:00");
  }

  private UUID id() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private static <T> List<T> times(int n, Supplier<T> one) {
    return IntStream.range(0, n).mapToObj(_ -> one.get()).toList();
  }
}
