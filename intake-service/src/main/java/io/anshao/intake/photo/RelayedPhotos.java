package io.anshao.intake.photo;

import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Takes photographs that other systems pass on, by the same way as those of the form. */
public final class RelayedPhotos {

  private final PhotoIntake intake;

  RelayedPhotos(PhotoIntake intake) {
    this.intake = intake;
  }

  /**
   * The id of the upload, once it is committed; a tip claims it within 24 hours.
   *
   * @param content the file as it comes
   */
  public Mono<UUID> take(Flux<byte[]> content) {
    return intake.take(content, null).map(Upload::id);
  }
}
