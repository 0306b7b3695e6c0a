package io.anshao.intake.board;

import io.anshao.contracts.exposure.ExposurePublished;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which pictures show how it was before the fix, and which after. A picture that first appeared
 * while no measure was published is from before; one that came with the measure, after such a
 * wording, is from after. A record that was published only once it was fixed does not tell.
 */
final class Sides {

  private static final String BEFORE = "before";
  private static final String AFTER = "after";

  private final Map<UUID, String> sides;

  private Sides(Map<UUID, String> sides) {
    this.sides = sides;
  }

  /** Who is named for what it does well had nothing to fix. */
  static Sides in(ExposurePublished exposure) {
    var versions = exposure.versions();
    var sides = new HashMap<UUID, String>();
    if (!Praise.is(exposure.kind()) && versions.getFirst().measure() == null) {
      for (var version : versions) {
        var side = version.measure() == null ? BEFORE : AFTER;
        version.photos().forEach(photo -> sides.putIfAbsent(photo, side));
      }
    }
    return new Sides(sides);
  }

  @Nullable String of(UUID photo) {
    return sides.get(photo);
  }
}
