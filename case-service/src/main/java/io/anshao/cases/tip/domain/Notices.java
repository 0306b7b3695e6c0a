package io.anshao.cases.tip.domain;

import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.cases.tip.domain.NoticeEvent.NoticeSettled;
import io.anshao.cases.tip.domain.NoticeState.Settled;
import java.util.HashSet;
import java.util.Set;

/** Notes the end of each message once. */
public final class Notices {

  /** Before the first message. */
  public static final NoticeState NONE = new Settled(Set.of());

  private static final Refusal KNOWN =
      new Refusal("notice-known", "这条通知的结果已经记录。", "The end of this message is known.", false);

  private Notices() {}

  /** Refuses what is known already. */
  public static Decision<NoticeEvent> decide(NoticeState state, NoticeSettled settled) {
    return switch (state) {
      case Settled(var messages) when messages.contains(settled.message()) ->
          Decision.refuse(KNOWN);
      case Settled _ -> Decision.accept(settled);
    };
  }

  /** Adds the message. */
  public static NoticeState evolve(NoticeState state, NoticeEvent event) {
    return switch (state) {
      case Settled(var messages) ->
          switch (event) {
            case NoticeSettled settled -> {
              var more = new HashSet<>(messages);
              more.add(settled.message());
              yield new Settled(Set.copyOf(more));
            }
          };
    };
  }
}
