package io.anshao.cases.exposure;

import io.anshao.contracts.exposure.ExposurePublished;
import io.anshao.contracts.exposure.ExposurePublished.Status;
import io.anshao.contracts.exposure.ExposurePublished.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record with all its published wordings, as it is stored and told.
 *
 * @param until last day on which the public sees it; earlier records say nothing
 * @param ended why the public sees it no longer, where its time was over
 * @param seq of its last record on {@code exposures}
 */
record PublicRecord(
    UUID id,
    UUID caseId,
    String district,
    String kind,
    Status status,
    @Nullable LocalDate until,
    @Nullable String ended,
    long seq,
    List<Version> versions) {

  /** Its time was over. */
  static final String EXPIRED = "expired";

  PublicRecord with(Version version, Status next) {
    var all = new ArrayList<>(versions);
    all.add(version);
    return new PublicRecord(
        id, caseId, district, kind, next, until, ended, seq + 1, List.copyOf(all));
  }

  /** Nothing of it is shown any more. */
  PublicRecord ended(@Nullable String why) {
    return new PublicRecord(
        id, caseId, district, kind, Status.WITHDRAWN, until, why, seq + 1, versions);
  }

  ExposurePublished published() {
    return new ExposurePublished(id, district, kind, status, versions, until, ended);
  }
}
