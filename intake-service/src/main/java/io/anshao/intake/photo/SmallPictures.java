package io.anshao.intake.photo;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Mono;

/**
 * Serves pictures as they stand on a card of a list: a phone on a poor line loads twenty of them.
 * Who may see one was decided before.
 */
public final class SmallPictures {

  /** Twice the width of a card on a phone. */
  static final int LONGER_SIDE = 800;

  private static final Duration KEPT = Duration.ofHours(1);

  private final DerivedPictures pictures;

  SmallPictures(PhotoStore store, PhotoThreads threads, Pictures bare) {
    this.pictures = new DerivedPictures(store, threads, bare, KEPT);
  }

  /** The small copy, or 404 when there is no such picture. */
  public Mono<ResponseEntity<Resource>> serve(UUID id, CacheControl cache) {
    return pictures.serve(id, "small", SmallPictures::shrunk, cache);
  }

  private static BufferedImage shrunk(BufferedImage picture) {
    var scale =
        Math.min(1, (double) LONGER_SIDE / Math.max(picture.getWidth(), picture.getHeight()));
    var width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
    var height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
    var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var graphics = small.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(picture, 0, 0, width, height, null);
    graphics.dispose();
    return small;
  }
}
