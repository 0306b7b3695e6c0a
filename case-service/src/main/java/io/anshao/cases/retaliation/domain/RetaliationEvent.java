package io.anshao.cases.retaliation.domain;

import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.time.LocalDate;
import java.util.UUID;

/** What happened about retaliation. Names a tip, never a person. */
public sealed interface RetaliationEvent {

  /** The track's name. */
  String TRACK = "retaliation";

  Stamp stamp();

  UUID tip();

  record RetaliationReported(Stamp stamp, UUID tip, String number, Text account)
      implements RetaliationEvent {}

  /** More of what is being handled. */
  record RetaliationAdded(Stamp stamp, UUID tip, Text account) implements RetaliationEvent {}

  record RetaliationContacted(Stamp stamp, UUID tip, Text record) implements RetaliationEvent {}

  record RetaliationVerified(Stamp stamp, UUID tip, boolean isProven, Text record)
      implements RetaliationEvent {}

  record RetaliationReferred(Stamp stamp, UUID tip, Authority to, Text letter, LocalDate on)
      implements RetaliationEvent {}

  record RetaliationHandled(Stamp stamp, UUID tip, Text result) implements RetaliationEvent {}
}
