package io.anshao.cases.order;

import static io.anshao.cases.lifecycle.domain.Role.INSPECTOR;
import static io.anshao.cases.lifecycle.domain.Role.UNIT_HANDLER;
import static io.anshao.cases.lifecycle.form.Field.date;
import static io.anshao.cases.lifecycle.form.Field.textarea;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.Rules;
import io.anshao.cases.lifecycle.Track;
import io.anshao.cases.lifecycle.domain.CaseEvent;
import io.anshao.cases.lifecycle.domain.Permission.Reach;
import io.anshao.cases.order.domain.OrderCommand;
import io.anshao.cases.order.domain.OrderDecider;
import io.anshao.cases.order.domain.OrderEvent;
import io.anshao.cases.order.domain.OrderEvent.FirmReplied;
import io.anshao.cases.order.domain.OrderState;
import io.anshao.cases.order.domain.OrderState.Issued;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What goes between the office and the firm about an order. */
final class OrderTrack implements Track<OrderState, OrderEvent, OrderCommand> {

  static final String NAME = "order";

  /** Who may give the firm its link. */
  static final String REISSUE = "reissue-order-link";

  private static final Rules<OrderState, OrderEvent, OrderCommand> RULES =
      new Rules<>(
          OrderState.class,
          OrderEvent.class,
          OrderDecider.start(),
          OrderDecider::decide,
          OrderDecider::evolve,
          OrderEvent::stamp);

  private static final List<EventTitle> TITLES =
      List.of(
          new EventTitle("order-issued", "企业可查看整改要求", "The firm can open its order"),
          new EventTitle("link-reissued", "重新生成企业链接", "Link made anew"),
          new EventTitle("link-revoked", "停用企业链接", "Link revoked"),
          new EventTitle("firm-replied", "企业答复", "The firm answered"));

  static final List<Step<OrderState, OrderCommand>> STEPS =
      List.of(
          Step.of(
              REISSUE,
              "重新生成企业链接",
              "Make another link for the firm",
              Reach.LEAD,
              List.of(UNIT_HANDLER, INSPECTOR),
              (on, in) ->
                  new OrderCommand.Reissue(
                      on.stamp(),
                      in.date("until"),
                      on.stamp().at().atZone(Deadline.ZONE).toLocalDate()),
              date("until", "有效期至", "Opens until")),
          Step.of(
              "revoke-order-link",
              "停用企业链接",
              "Revoke the firm's link",
              Reach.LEAD,
              List.of(UNIT_HANDLER, INSPECTOR),
              (on, in) -> new OrderCommand.Revoke(on.stamp(), in.text("reason")),
              textarea("reason", "理由", "Reason").upTo(500)));

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Rules<OrderState, OrderEvent, OrderCommand> rules() {
    return RULES;
  }

  @Override
  public List<OrderEvent> follows(CaseEvent event, OrderState state, CaseFile file) {
    return OrderDecider.follow(event, idOf(file));
  }

  /** One for each time that a rectification is ordered. */
  private static UUID idOf(CaseFile file) {
    var name = "order/" + file.id() + "/" + file.version();
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public List<CaseEvent> onMain(OrderEvent event) {
    return event instanceof FirmReplied reply && reply.isReport()
        ? List.of(new CaseEvent.RectificationReported(reply.stamp(), reply.text(), reply.photos()))
        : List.of();
  }

  @Override
  public Optional<Panel> panel(OrderState state) {
    if (!(state instanceof Issued issued)) {
      return Optional.empty();
    }
    var facts = new ArrayList<Fact>();
    facts.add(Fact.of("链接有效至", "Link opens until", issued.link().until()));
    issued.replies().forEach(reply -> facts.add(fact(reply)));
    return Optional.of(
        new Panel(
            new Label("企业", "The firm"),
            issued.link().isRevoked() ? new Label("链接已停用", "Link revoked") : said(issued),
            facts,
            true));
  }

  private static Label said(Issued issued) {
    return issued.replies().isEmpty()
        ? new Label("尚未答复", "No answer yet")
        : new Label(
            issued.replies().getLast().kind().title(), issued.replies().getLast().kind().titleEn());
  }

  private static Fact fact(OrderState.Reply reply) {
    return Fact.of(reply.kind().title(), reply.kind().titleEn(), reply.text());
  }

  @Override
  public List<EventTitle> eventTitles() {
    return TITLES;
  }

  @Override
  public List<Step<OrderState, OrderCommand>> steps() {
    return STEPS;
  }

  @Override
  public Optional<String> next(OrderState state) {
    return Optional.empty();
  }
}
