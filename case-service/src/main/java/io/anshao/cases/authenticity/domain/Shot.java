package io.anshao.cases.authenticity.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What is known of a picture.
 *
 * @param hash 64-bit difference hash
 * @param takenAt what the picture itself says
 */
public record Shot(UUID id, long hash, Optional<Instant> takenAt) {

  /** A picture of one colour says nothing: all of them are alike. */
  private static final int LEAST_EDGES = 4;

  /**
   * The same picture, also when it was saved again (A7). Equal, not near as for duplicates: two
   * pictures from one spot, before and after, are near and still two.
   */
  boolean isSame(Shot other) {
    return hash == other.hash && hasEdges();
  }

  private boolean hasEdges() {
    var edges = Long.bitCount(hash);
    return edges >= LEAST_EDGES && edges <= Long.SIZE - LEAST_EDGES;
  }
}
