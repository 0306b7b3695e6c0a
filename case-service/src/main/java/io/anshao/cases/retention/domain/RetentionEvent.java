package io.anshao.cases.retention.domain;

import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.util.List;
import java.util.UUID;

/** What happened about how long a case is kept. */
public sealed interface RetentionEvent {

  /** The track. */
  String TRACK = "retention";

  Stamp stamp();

  record HoldPlaced(Stamp stamp, Text reason) implements RetentionEvent {}

  record ReleaseProposed(Stamp stamp, Text reason) implements RetentionEvent {}

  record ReleaseRefused(Stamp stamp) implements RetentionEvent {}

  record HoldReleased(Stamp stamp) implements RetentionEvent {}

  /** Somebody asks that it be forgotten before its time. */
  record ErasureAsked(Stamp stamp, UUID order, UUID tip, List<Kept> kinds, Text reason)
      implements RetentionEvent {}

  /** Another person agreed: it is ordered next. */
  record ErasureAgreed(Stamp stamp, UUID order) implements RetentionEvent {}

  record ErasureDeclined(Stamp stamp, UUID order, Text reason) implements RetentionEvent {}

  /** What was told to every service that has something of the tip. */
  record ErasureOrdered(Stamp stamp, UUID order, UUID tip, List<Kept> kinds)
      implements RetentionEvent {}

  /** A service has forgotten it. */
  record ErasureConfirmed(Stamp stamp, UUID order, UUID tip, Keeper by) implements RetentionEvent {}
}
