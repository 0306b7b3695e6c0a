package io.anshao.intake.photo;

import io.anshao.intake.photo.domain.Movie;
import io.anshao.intake.photo.domain.TakenFacts;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A photograph, a video or a recording that was taken in.
 *
 * @param kind media type of the served copy
 * @param size bytes of the original
 * @param width of the served copy; 0 where there is nothing to see
 * @param height of the served copy; 0 where there is nothing to see
 * @param sha256 of the original, lower-case hex
 * @param perceptualHash 16 hex digits, of a photograph
 * @param photographer who sent it, when staff did; such a photograph waits for no tip
 */
record Upload(
    UUID id,
    String kind,
    long size,
    int width,
    int height,
    String sha256,
    @Nullable String perceptualHash,
    TakenFacts taken,
    @Nullable Photographer photographer) {

  static Upload of(
      ArrivingPhoto file, PhotoDecoder.Copy copy, TakenFacts taken, @Nullable Photographer by) {
    return new Upload(
        file.id(),
        PhotoDecoder.MEDIA_TYPE,
        file.size(),
        copy.width(),
        copy.height(),
        file.sha256Hex(),
        copy.hash().toHex(),
        taken,
        by);
  }

  /** What a video says of time and place is not read: telephones write them in many ways. */
  static Upload of(ArrivingPhoto file, Movie movie, @Nullable Photographer by) {
    return new Upload(
        file.id(),
        movie.mediaType(),
        file.size(),
        movie.width(),
        movie.height(),
        file.sha256Hex(),
        null,
        TakenFacts.NONE,
        by);
  }

  /**
   * A member of staff with a picture.
   *
   * @param covered the picture that it was made of, when it was
   */
  record Photographer(UUID id, String district, @Nullable UUID covered) {}
}
