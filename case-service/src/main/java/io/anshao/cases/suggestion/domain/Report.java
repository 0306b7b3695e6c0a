package io.anshao.cases.suggestion.domain;

/**
 * What a reporter handed in.
 *
 * @param hasPlace an address or a point on the map came with the words
 * @param hasPicture a picture came with the words: it shows the thing
 */
public record Report(String words, boolean hasPlace, boolean hasPicture) {

  /** Words alone. */
  public static Report of(String words) {
    return new Report(words, false, false);
  }
}
