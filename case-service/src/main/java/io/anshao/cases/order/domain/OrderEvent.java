package io.anshao.cases.order.domain;

import io.anshao.cases.lifecycle.domain.CaseCommand.Item;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What happened between the office and the firm about an order. */
public sealed interface OrderEvent {

  Stamp stamp();

  /** The firm gets a link to what it has to do. */
  record OrderIssued(
      Stamp stamp, UUID order, List<Item> items, Optional<Text> legalBasis, LocalDate linkUntil)
      implements OrderEvent {}

  /** Another link; the one before opens nothing any more. */
  record LinkReissued(Stamp stamp, LocalDate until) implements OrderEvent {}

  record LinkRevoked(Stamp stamp, Text reason) implements OrderEvent {}

  /**
   * The firm answered.
   *
   * @param isReport whether the rectification was waited for, and is reported by it
   */
  record FirmReplied(Stamp stamp, ReplyKind kind, Text text, List<UUID> photos, boolean isReport)
      implements OrderEvent {}
}
