package io.anshao.cases.order.domain;

import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What is asked about the firm's side of an order. */
public sealed interface OrderCommand {

  Stamp stamp();

  /**
   * Makes another link.
   *
   * @param until the last day on which it opens
   */
  record Reissue(Stamp stamp, LocalDate until, LocalDate today) implements OrderCommand {}

  record Revoke(Stamp stamp, Text reason) implements OrderCommand {}

  /**
   * The firm answers.
   *
   * @param isWaitedFor whether the case waits for the rectification to be done
   */
  record Answer(Stamp stamp, ReplyKind kind, Text text, List<UUID> photos, boolean isWaitedFor)
      implements OrderCommand {}
}
