package io.anshao.cases.extension.domain;

import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.time.LocalDate;

/** What happened to a request for more time. */
public sealed interface ExtensionEvent {

  Stamp stamp();

  record ExtensionRequested(Stamp stamp, LocalDate until, Text reason) implements ExtensionEvent {}

  /** Granted; the reason is told to the reporter. */
  record ExtensionApproved(Stamp stamp, LocalDate until, Text reason) implements ExtensionEvent {}

  record ExtensionRefused(Stamp stamp, Text reason) implements ExtensionEvent {}
}
