package io.anshao.launcher.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures drawn for the demo and marked as such; no camera ever saw them. */
final class Pictures {

  /**
   * A picture as JPEG, the same for the same seed.
   *
   * @param fixed whether the hazard has been dealt with
   */
  byte[] jpeg(Motif motif, long seed, boolean fixed) {
    var canvas = new Canvas(new Random(seed));
    motif.draw(canvas, fixed);
    try (var out = new ByteArrayOutputStream()) {
      ImageIO.write(canvas.finished(), "jpeg", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
