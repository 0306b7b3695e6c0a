package io.anshao.intake.photo;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Mono;

/** Serves pictures with a mark across them, which says when they were looked at. */
final class MarkedPictures {

  private static final Duration KEPT = Duration.ofMinutes(5);

  private final DerivedPictures pictures;
  private final Watermark watermark = new Watermark(new HanOutlines());

  MarkedPictures(PhotoStore store, PhotoThreads threads, Pictures bare) {
    this.pictures = new DerivedPictures(store, threads, bare, KEPT);
  }

  /** The marked copy, or 404 when there is no such picture. */
  Mono<ResponseEntity<Resource>> serve(UUID id, String mark, CacheControl cache) {
    return pictures.serve(
        id,
        mark,
        picture -> {
          watermark.draw(picture, mark, Instant.now());
          return picture;
        },
        cache);
  }
}
