package io.anshao.cases.exposure;

import io.anshao.cases.exposure.domain.ExposureState;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names public records so that the same draft, made again, names the same one. */
final class ExposureIds {

  private ExposureIds() {}

  /** The next record of a case; the first one's name is what it was when a case had only one. */
  static UUID next(UUID caseId, ExposureState state) {
    var number = state.all().size();
    var name = "exposure/" + caseId + (number == 0 ? "" : "/" + number);
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
