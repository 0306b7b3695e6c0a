package io.anshao.cases.alike.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * How alike two tips are, and why. A person decides; this only says what to look at (DOMAIN 3.5).
 *
 * @param score from 0 to 1: how sure all reasons together make it
 */
public record Likeness(double score, List<Reason> reasons) {

  /** How near two tips are to be about one place (DOMAIN 3.5). */
  public static final double NEAR_METRES = 200;

  /** From how many different bits on two pictures are two pictures (DOMAIN 3.5). */
  public static final int PICTURE_BITS = 8;

  private static final double NAME = 0.85;

  /**
   * Of a hundred cases shown first for citizens' messages, 96 were about the same matter
   * (infra/bench).
   */
  private static final double TEXT = 0.3;

  private static final int SHOWN_PAIRS = 3;

  /** What a reason goes by. */
  public enum Kind {
    USCC,
    NAME,
    PLACE,
    TEXT,
    PICTURE;

    /** For example {@code place}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Why two tips may be about one matter.
   *
   * @param score from 0 to 1: how sure it makes it by itself
   */
  public record Reason(Kind kind, double score, String text, String textEn) {}

  /** Compares two tips. */
  public static Likeness of(Traits one, Traits other, Rarity rarity) {
    var reasons = new ArrayList<Reason>();
    uscc(one, other).ifPresent(reasons::add);
    name(one, other).ifPresent(reasons::add);
    place(one, other).ifPresent(reasons::add);
    text(one, other, rarity).ifPresent(reasons::add);
    picture(one, other).ifPresent(reasons::add);
    var doubt =
        reasons.stream().mapToDouble(reason -> 1 - reason.score()).reduce(1, (a, b) -> a * b);
    return new Likeness(1 - doubt, List.copyOf(reasons));
  }

  /** Whether it is worth a person's look. */
  public boolean isSuggested() {
    return !reasons.isEmpty();
  }

  private static Optional<Reason> uscc(Traits one, Traits other) {
    return one.uscc()
        .filter(code -> other.uscc().filter(code::equals).isPresent())
        .map(_ -> new Reason(Kind.USCC, 0.6, "统一社会信用代码相同", "The same unified social credit code"));
  }

  private static Optional<Reason> name(Traits one, Traits other) {
    var both = one.subject().stream().filter(other.subject()::contains).count();
    var all = one.subject().size() + other.subject().size();
    var dice = all == 0 ? 0 : 2.0 * both / all;
    return dice < NAME
        ? Optional.empty()
        : Optional.of(
            new Reason(
                Kind.NAME,
                0.5 * dice,
                "单位名称相近（" + percent(dice) + "）",
                "Names alike (" + percent(dice) + ")"));
  }

  private static Optional<Reason> place(Traits one, Traits other) {
    return one.place()
        .flatMap(here -> other.place().map(here::distanceTo))
        .filter(metres -> metres <= NEAR_METRES)
        .flatMap(metres -> near(one, other, Math.round(metres)));
  }

  /** Two different kinds of hazard at one place are two matters, unless something else speaks. */
  private static Optional<Reason> near(Traits one, Traits other, long metres) {
    if (one.hazardType().isEmpty() || other.hazardType().isEmpty()) {
      return Optional.of(new Reason(Kind.PLACE, 0.3, "相距 " + metres + " 米", metres + " m apart"));
    }
    return one.hazardType().equals(other.hazardType())
        ? Optional.of(
            new Reason(
                Kind.PLACE,
                0.5,
                "相距 " + metres + " 米，同一隐患类型",
                metres + " m apart, the same kind of hazard"))
        : Optional.empty();
  }

  private static Optional<Reason> text(Traits one, Traits other, Rarity rarity) {
    var cosine = rarity.cosine(one.text(), other.text());
    if (cosine < TEXT) {
      return Optional.empty();
    }
    var shared = one.text().stream().filter(other.text()::contains).toList();
    var words =
        rarity.rarest(shared, SHOWN_PAIRS).stream().collect(Collectors.joining("”“", "“", "”"));
    return Optional.of(
        new Reason(
            Kind.TEXT,
            cosine,
            "文字相似（" + percent(cosine) + "）：都有" + words,
            "Texts alike (" + percent(cosine) + "): both have " + words));
  }

  private static Optional<Reason> picture(Traits one, Traits other) {
    ToDoubleFunction<Long> nearest =
        hash -> other.pictures().stream().mapToInt(h -> Long.bitCount(hash ^ h)).min().orElse(64);
    var bits = one.pictures().stream().mapToDouble(nearest).min().orElse(64);
    return bits > PICTURE_BITS
        ? Optional.empty()
        : Optional.of(
            new Reason(
                Kind.PICTURE,
                0.9,
                bits == 0 ? "照片相同" : "照片几乎相同",
                bits == 0 ? "The same picture" : "Nearly the same picture"));
  }

  private static String percent(double share) {
    return Math.round(share * 100) + "%";
  }
}
