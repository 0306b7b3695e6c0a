package io.anshao.cases.lookback.domain;

import static io.anshao.cases.lifecycle.domain.Decision.accept;
import static io.anshao.cases.lifecycle.domain.Decision.refuse;

import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.cases.lookback.domain.LookBackEvent.LookBackRelapsed;
import io.anshao.cases.lookback.domain.LookBackEvent.StillFixed;
import io.anshao.cases.lookback.domain.LookBackState.Visits;
import java.util.ArrayList;
import java.util.Optional;

/** 回头看 (DOMAIN 3.5): 30 and 90 days after, one visit each; a relapse opens the case again. */
public final class LookBackDecider {

  static final Refusal NOT_DUE =
      new Refusal(
          "no-look-back", "这个案件现在没有需要回头看的安排。", "No look-back is to be made of this case.", false);

  static final Refusal PICTURES_MISSING =
      Refusal.ofBody("site-pictures-missing", "请上传现场照片。", "Add pictures taken on site.");

  private LookBackDecider() {}

  /** Accepts with an event, or refuses with a reason. */
  public static Decision<LookBackEvent> decide(LookBackState state, LookBackCommand c) {
    if (c.due().isEmpty()) {
      return refuse(NOT_DUE);
    }
    if (c.photos().isEmpty()) {
      return refuse(PICTURES_MISSING);
    }
    var after = c.due().get();
    return c.isFixed()
        ? accept(new StillFixed(c.stamp(), after, c.record(), c.photos(), c.who()))
        : accept(
            new LookBackRelapsed(c.stamp(), after, c.record(), c.photos(), c.isClosed(), c.who()));
  }

  /** The state after an event. */
  public static LookBackState evolve(LookBackState state, LookBackEvent event) {
    var visits = new ArrayList<>(((Visits) state).visits());
    visits.add(
        new Visit(
            event.after(),
            event instanceof StillFixed,
            event.record(),
            event.photos(),
            event.stamp().at(),
            Optional.of(event.stamp().by().person()),
            event.who()));
    return new Visits(visits);
  }
}
