package io.anshao.intake.district;

import io.anshao.contracts.key.SealingKeyPublished;
import io.anshao.contracts.reference.CategoryDefined;
import io.anshao.contracts.reference.DistrictDefined;
import io.anshao.contracts.reference.StreetDefined;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the public form needs to know of a district.
 *
 * @param outline rings of [lng, lat] in WGS-84
 * @param sealingKey what a browser seals a contact to; without it the form takes no contact
 */
record DistrictView(
    String code,
    String name,
    @Nullable String nameEn,
    String officeName,
    List<List<List<Double>>> outline,
    List<Street> streets,
    List<HazardType> hazardTypes,
    @Nullable SealingKey sealingKey) {

  /** A street or town. */
  record Street(String code, String name, @Nullable List<List<List<Double>>> outline) {}

  /**
   * A kind of hazard to choose from.
   *
   * @param parent code of the level above, or empty
   */
  record HazardType(String code, String parent, String name, String nameEn) {}

  /**
   * A public key of notify-service.
   *
   * @param publicKey base64 of 65 bytes
   */
  record SealingKey(String keyId, String publicKey, String suite) {}

  static DistrictView of(
      DistrictDefined district,
      List<StreetDefined> streets,
      List<CategoryDefined> hazardTypes,
      @Nullable SealingKeyPublished key) {
    return new DistrictView(
        district.code(),
        district.name(),
        district.nameEn(),
        district.officeName(),
        district.outline(),
        streets.stream().map(s -> new Street(s.code(), s.name(), s.outline())).toList(),
        hazardTypes.stream()
            .sorted(Comparator.comparingInt(CategoryDefined::position))
            .map(c -> new HazardType(c.code(), c.parent(), c.name(), c.nameEn()))
            .toList(),
        key == null ? null : new SealingKey(key.keyId(), key.publicKey(), key.suite()));
  }
}
