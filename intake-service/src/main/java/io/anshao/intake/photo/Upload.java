package io.anshao.intake.photo;

import io.anshao.intake.photo.domain.TakenFacts;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A photograph that was taken in.
 *
 * @param kind media type of the served copy
 * @param size bytes of the original
 * @param width of the served copy
 * @param height of the served copy
 * @param sha256 of the original, lower-case hex
 * @param perceptualHash 16 hex digits
 * @param photographer who sent it, when staff did; such a photograph waits for no tip
 */
record Upload(
    UUID id,
    String kind,
    long size,
    int width,
    int height,
    String sha256,
    String perceptualHash,
    TakenFacts taken,
    @Nullable Photographer photographer) {

  /** A member of staff with a picture. */
  record Photographer(UUID id, String district) {}
}
