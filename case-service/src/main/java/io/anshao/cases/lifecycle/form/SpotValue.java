package io.anshao.cases.lifecycle.form;

import io.anshao.cases.lifecycle.domain.Visit.Spot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A position in a body: {@code {"lat","lng","accuracyM"?}}, WGS-84, metres. */
final class SpotValue {

  static final Map<String, Object> SCHEMA =
      Map.of(
          "type",
          "object",
          "required",
          List.of("lat", "lng"),
          "properties",
          Map.of(
              "lat", Map.of("type", "number", "minimum", -90, "maximum", 90),
              "lng", Map.of("type", "number", "minimum", -180, "maximum", 180),
              "accuracyM", Map.of("type", "integer", "minimum", 0)));

  /** About a tenth of a metre: more than any device knows. */
  private static final int DECIMALS = 6;

  private SpotValue() {}

  static Optional<Spot> read(JsonNode node) {
    return degrees(node.path("lat"), 90)
        .flatMap(lat -> degrees(node.path("lng"), 180).flatMap(lng -> spot(lat, lng, node)));
  }

  private static Optional<Spot> spot(String lat, String lng, JsonNode node) {
    if (!node.has("accuracyM")) {
      return Optional.of(new Spot(lat, lng, Optional.empty()));
    }
    var accuracy = node.path("accuracyM");
    return accuracy.isIntegralNumber() && accuracy.canConvertToInt() && accuracy.asInt() >= 0
        ? Optional.of(new Spot(lat, lng, Optional.of(accuracy.asLong())))
        : Optional.empty();
  }

  private static Optional<String> degrees(JsonNode node, int most) {
    return node.isNumber() && Math.abs(node.asDouble()) <= most
        ? Optional.of(
            BigDecimal.valueOf(node.asDouble())
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .toPlainString())
        : Optional.empty();
  }
}
