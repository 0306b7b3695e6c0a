package io.anshao.intake.open311.domain;

import io.anshao.intake.open311.domain.Offer.Kind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Arguments and offers for tests. */
final class Asked {

  static final Offer OFFER =
      Offer.of(
          List.of(
              new Kind("fire", "", "消防", "Fire"),
              new Kind("fire_exit", "fire", "疏散通道堵塞", "Blocked exit"),
              new Kind("other", "", "其他", "Other")),
          List.of(new Kind("fire", "", "消防", "Fire")));

  private Asked() {}

  /** {@code name=value} each. */
  static Arguments with(String... pairs) {
    var all = new LinkedHashMap<String, List<String>>();
    for (var pair : pairs) {
      var at = pair.indexOf('=');
      all.merge(
          pair.substring(0, at),
          List.of(pair.substring(at + 1)),
          (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
    }
    return Arguments.of(all);
  }

  /** What is wrong, each as {@code code description}. */
  static List<String> wrongs(ThrowingCallable call) {
    var error = Assertions.catchThrowableOfType(Refused.class, call);
    return error == null
        ? List.of()
        : error.wrongs().stream().map(w -> w.code() + " " + w.description()).toList();
  }

  static String[] but(String[] pairs, String... others) {
    return Stream.concat(Arrays.stream(pairs), Arrays.stream(others)).toArray(String[]::new);
  }
}
