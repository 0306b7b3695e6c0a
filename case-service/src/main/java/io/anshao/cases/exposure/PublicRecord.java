package io.anshao.cases.exposure;

import io.anshao.contracts.exposure.ExposurePublished;
import io.anshao.contracts.exposure.ExposurePublished.Status;
import io.anshao.contracts.exposure.ExposurePublished.Version;
import java.util.List;
import java.util.UUID;

/**
 * A record with all its published wordings, as it is stored and told.
 *
 * @param seq of its last record on {@code exposures}
 */
record PublicRecord(
    UUID id,
    UUID caseId,
    String district,
    String kind,
    Status status,
    long seq,
    List<Version> versions) {

  ExposurePublished published() {
    return new ExposurePublished(id, district, kind, status, versions);
  }
}
