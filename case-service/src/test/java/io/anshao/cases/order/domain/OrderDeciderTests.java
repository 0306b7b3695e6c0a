package io.anshao.cases.order.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.CaseCommand.Item;
import io.anshao.cases.lifecycle.domain.CaseEvent;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.HazardId;
import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.order.domain.OrderCommand.Answer;
import io.anshao.cases.order.domain.OrderCommand.Reissue;
import io.anshao.cases.order.domain.OrderCommand.Revoke;
import io.anshao.cases.order.domain.OrderEvent.FirmReplied;
import io.anshao.cases.order.domain.OrderState.Issued;
import io.anshao.cases.order.domain.OrderState.Link;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrderDeciderTests {

  private static final Stamp NOW = new Stamp(Instant.parse("2021-10-08T02:00:00Z"), Actor.SYSTEM);
  private static final LocalDate TODAY = LocalDate.parse("2021-10-08");
  private static final Text WORDS = new Text(new UUID(0, 1), "00");
  private static final UUID ORDER = new UUID(0, 2);
  private static final CaseEvent ORDERED =
      new CaseEvent.RectificationOrdered(
          NOW,
          List.of(item("H1", "2021-10-15"), item("H2", "2021-10-20")),
          Optional.of(WORDS),
          Optional.of("北区安办责改〔2021〕1号"));
  private static final OrderState ISSUED =
      OrderDecider.evolve(OrderDecider.start(), OrderDecider.follow(ORDERED, ORDER).getFirst());

  @Test
  void opensToTheFirmWhenRectificationIsOrdered() {
    var issued = (Issued) ISSUED;
    assertThat(issued.order()).isEqualTo(ORDER);
    assertThat(issued.items()).hasSize(2);
    assertThat(issued.link()).isEqualTo(new Link(1, LocalDate.parse("2021-11-19"), false));
    assertThat(OrderDecider.follow(new CaseEvent.Closed(NOW), ORDER)).isEmpty();
  }

  @Test
  void hasOneLinkAtATime() {
    var until = LocalDate.parse("2021-12-31");
    var again = after(ISSUED, new Reissue(NOW, until, TODAY));
    assertThat(((Issued) again).link()).isEqualTo(new Link(2, until, false));
    var revoked = after(again, new Revoke(NOW, WORDS));
    assertThat(((Issued) revoked).link()).isEqualTo(new Link(2, until, true));
    assertThat(refusal(revoked, new Revoke(NOW, WORDS))).isEqualTo(OrderDecider.ALREADY_REVOKED);
    assertThat(((Issued) after(revoked, new Reissue(NOW, until, TODAY))).link())
        .isEqualTo(new Link(3, until, false));
  }

  @Test
  void setsALinkADayWithinAYear() {
    assertThat(refusal(ISSUED, new Reissue(NOW, TODAY, TODAY)))
        .isEqualTo(OrderDecider.DAY_OUT_OF_RANGE);
    assertThat(refusal(ISSUED, new Reissue(NOW, TODAY.plusDays(367), TODAY)))
        .isEqualTo(OrderDecider.DAY_OUT_OF_RANGE);
    assertThat(after(ISSUED, new Reissue(NOW, TODAY.plusDays(366), TODAY)))
        .isInstanceOf(Issued.class);
  }

  @Test
  void takesADoneAsTheReportThatIsWaitedForOrAsWords() {
    assertThat(reply(ReplyKind.DONE, true).isReport()).isTrue();
    assertThat(reply(ReplyKind.DONE, false).isReport()).isFalse();
    assertThat(reply(ReplyKind.OBJECTION, true).isReport()).isFalse();
    assertThat(reply(ReplyKind.HELP, true).isReport()).isFalse();
    assertThat(((Issued) after(ISSUED, answer(ReplyKind.HELP, true))).replies()).hasSize(1);
  }

  @Test
  void saysNothingWithoutAnOrder() {
    assertThat(refusal(OrderDecider.start(), answer(ReplyKind.DONE, true)))
        .isEqualTo(OrderDecider.NO_ORDER);
  }

  private static FirmReplied reply(ReplyKind kind, boolean isWaitedFor) {
    return (FirmReplied) event(ISSUED, answer(kind, isWaitedFor));
  }

  private static Answer answer(ReplyKind kind, boolean isWaitedFor) {
    return new Answer(NOW, kind, WORDS, List.of(), isWaitedFor);
  }

  private static OrderState after(OrderState state, OrderCommand command) {
    return OrderDecider.evolve(state, event(state, command));
  }

  private static OrderEvent event(OrderState state, OrderCommand command) {
    return switch (OrderDecider.decide(state, command)) {
      case Decision.Accepted<OrderEvent>(var events) -> events.getFirst();
      case Decision.Refused<OrderEvent>(var refusal) -> throw new AssertionError(refusal);
    };
  }

  private static Refusal refusal(OrderState state, OrderCommand command) {
    return switch (OrderDecider.decide(state, command)) {
      case Decision.Accepted<OrderEvent>(var events) -> throw new AssertionError(events);
      case Decision.Refused<OrderEvent>(var refusal) -> refusal;
    };
  }

  private static Item item(String hazard, String dueOn) {
    return new Item(new HazardId(hazard), WORDS, LocalDate.parse(dueOn));
  }
}
