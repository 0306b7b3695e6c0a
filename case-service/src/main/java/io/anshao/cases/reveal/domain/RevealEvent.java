package io.anshao.cases.reveal.domain;

import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.util.Optional;
import java.util.UUID;

/**
 * What happened to a request for the contact of one tip. Holds neither the contact nor the words of
 * the reason, which stay with notify-service.
 */
public sealed interface RevealEvent {

  /** The track's name. */
  String TRACK = "reveal";

  Stamp stamp();

  UUID request();

  UUID tip();

  /** What the reporter of the tip is told of it, if anything. */
  default Optional<Text> toReporter() {
    return switch (this) {
      case ContactRequested(_, _, _, _, var told) -> Optional.of(told);
      case ContactRefused(_, _, _, var told) -> Optional.of(told);
      case ContactServed(_, _, _, var told) -> Optional.of(told);
      case ContactApproved _ -> Optional.empty();
    };
  }

  /**
   * Somebody asks for it.
   *
   * @param purpose what kind of reason they give, for example {@code verify}
   */
  record ContactRequested(Stamp stamp, UUID request, UUID tip, String purpose, Text told)
      implements RevealEvent {}

  /** One custodian agrees. */
  record ContactApproved(Stamp stamp, UUID request, UUID tip) implements RevealEvent {}

  /** A custodian does not. */
  record ContactRefused(Stamp stamp, UUID request, UUID tip, Text told) implements RevealEvent {}

  /** Who asked has it. */
  record ContactServed(Stamp stamp, UUID request, UUID tip, Text told) implements RevealEvent {}
}
