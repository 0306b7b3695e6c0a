package io.anshao.cases.metric.domain;

import io.anshao.cases.lifecycle.domain.UnitCode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** By what figures are told apart. */
public enum By {
  UNIT,
  CHANNEL,
  AREA,
  STREET,
  CAMPAIGN,
  /** Monday to Sunday in Shanghai; only what happens or is due in a period. */
  WEEK;

  /** As it stands in addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<By> ofCode(String code) {
    return Arrays.stream(values()).filter(by -> by.code().equals(code)).findFirst();
  }

  /** To which group a mark of a case belongs; what has none is {@link Selection#NONE}. */
  String keyOf(CaseFacts facts, Mark mark) {
    return switch (this) {
      case UNIT -> mark.unit().map(UnitCode::value).orElse(Selection.NONE);
      case CHANNEL -> facts.origin().channel();
      case AREA -> facts.keyArea().orElse(Selection.NONE);
      case STREET -> facts.origin().street().orElse(Selection.NONE);
      case CAMPAIGN -> facts.campaign().map(UUID::toString).orElse(Selection.NONE);
      case WEEK -> throw new IllegalArgumentException("weeks are periods of their own");
    };
  }
}
