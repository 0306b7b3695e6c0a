package io.anshao.cases.alike.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What two tips are compared by.
 *
 * @param subject name of the reported party, as its pairs
 * @param uscc its 统一社会信用代码
 * @param text of the description, as its pairs
 * @param pictures their 64-bit difference hashes
 */
public record Traits(
    Optional<Place> place,
    Optional<String> hazardType,
    Set<String> subject,
    Optional<String> uscc,
    Set<String> text,
    List<Long> pictures) {

  /** WGS-84. */
  public record Place(double lat, double lng) {

    private static final double EARTH_RADIUS = 6_371_000;

    /** In metres. */
    double distanceTo(Place other) {
      var lat = Math.toRadians(other.lat - lat());
      var lng = Math.toRadians(other.lng - lng());
      var h =
          Math.pow(Math.sin(lat / 2), 2)
              + Math.cos(Math.toRadians(lat()))
                  * Math.cos(Math.toRadians(other.lat))
                  * Math.pow(Math.sin(lng / 2), 2);
      return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(h));
    }
  }
}
