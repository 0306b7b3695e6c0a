package io.anshao.cases.exposure.domain;

import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.util.UUID;

/** What happened to a public record. Facts only: words lie where they can be erased. */
public sealed interface ExposureEvent {

  Stamp stamp();

  record ExposureDrafted(Stamp stamp, UUID exposure, String kind, Wording wording)
      implements ExposureEvent {}

  record ExposureApproved(Stamp stamp) implements ExposureEvent {}

  record ExposureRejected(Stamp stamp, Text reason) implements ExposureEvent {}

  record ExposurePublished(Stamp stamp, CaseFacts facts) implements ExposureEvent {}

  record ExposureRectified(Stamp stamp, Text measure) implements ExposureEvent {}

  record ExposureWithdrawn(Stamp stamp, Text reason) implements ExposureEvent {}
}
