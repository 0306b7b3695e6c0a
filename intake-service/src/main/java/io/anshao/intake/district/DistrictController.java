package io.anshao.intake.district;

import io.anshao.contracts.key.SealingKeyPublished.Purpose;
import io.anshao.contracts.reference.DistrictDefined;
import io.anshao.intake.sealing.SealingKeys;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What the public pages begin with. */
@RestController
class DistrictController {

  private final Districts districts;
  private final SealingKeys keys;

  DistrictController(Districts districts, SealingKeys keys) {
    this.districts = districts;
    this.keys = keys;
  }

  /**
   * How this service is set up.
   *
   * @param district code of the district that calls mean when they name none
   */
  record Config(String district) {}

  @Operation(summary = "How this service is set up")
  @GetMapping("/api/v1/config")
  Config config() {
    return new Config(districts.codeOrDefault(null));
  }

  @Operation(summary = "What the form needs to know of a district")
  @GetMapping("/api/v1/districts/{code}")
  DistrictView district(@PathVariable String code) {
    return districts
        .find(code)
        .map(this::view)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private DistrictView view(DistrictDefined district) {
    return DistrictView.of(
        district,
        districts.streets(district.code()),
        districts.hazardTypes(district.code()),
        keys.newest(Purpose.CONTACT).orElse(null));
  }
}
