package io.anshao.cases.order.domain;

import io.anshao.cases.lifecycle.domain.CaseCommand.Item;
import io.anshao.cases.lifecycle.domain.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The firm's side of the order in force. */
public sealed interface OrderState {

  /** Nothing is ordered. */
  record NoOrder() implements OrderState {}

  /**
   * An order that the firm can open by a link.
   *
   * @param orderedAt business time of the order
   * @param link how many links were made; the last one alone opens it, unless it was revoked
   */
  record Issued(
      UUID order,
      Instant orderedAt,
      List<Item> items,
      Optional<Text> legalBasis,
      Link link,
      List<Reply> replies)
      implements OrderState {

    Issued with(Link next) {
      return new Issued(order, orderedAt, items, legalBasis, next, replies);
    }

    Issued with(Reply reply) {
      var all = new ArrayList<>(replies);
      all.add(reply);
      return new Issued(order, orderedAt, items, legalBasis, link, List.copyOf(all));
    }
  }

  /**
   * What opens the order.
   *
   * @param number counts up from 1
   * @param until the last day on which it opens
   */
  record Link(int number, LocalDate until, boolean isRevoked) {}

  /** What the firm said. */
  record Reply(ReplyKind kind, Text text, List<UUID> photos, Instant at) {}
}
