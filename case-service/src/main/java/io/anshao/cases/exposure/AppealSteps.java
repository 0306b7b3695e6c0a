package io.anshao.cases.exposure;

import static io.anshao.cases.lifecycle.domain.Role.COMMITTEE_LEADER;
import static io.anshao.cases.lifecycle.domain.Role.OFFICE_LEADER;
import static io.anshao.cases.lifecycle.domain.Role.REVIEWER;
import static io.anshao.cases.lifecycle.form.Field.select;
import static io.anshao.cases.lifecycle.form.Field.textarea;

import io.anshao.cases.exposure.domain.ExposureCommand;
import io.anshao.cases.exposure.domain.ExposureState;
import io.anshao.cases.exposure.domain.Plea;
import io.anshao.cases.lifecycle.Track.Step;
import io.anshao.cases.lifecycle.form.Choice;
import io.anshao.cases.lifecycle.form.Choices;
import java.util.Arrays;
import java.util.List;

/** The way off the black list: asked for by the firm, decided by somebody else (DOMAIN 2.7). */
final class AppealSteps {

  static final String LODGE = "record-appeal";
  static final String DECIDE = "decide-appeal";

  private static final String GRANT = "grant";

  private static final Choices PLEAS =
      new Choices.Fixed(
          Arrays.stream(Plea.values())
              .map(plea -> new Choice(plea.code(), plea.title(), plea.titleEn()))
              .toList());

  private static final Choices DECISIONS =
      new Choices.Fixed(
          List.of(
              new Choice(GRANT, "成立，移出黑榜", "Granted: off the black list"),
              new Choice("dismiss", "不成立，继续公示", "Dismissed: it stays")));

  static final List<Step<ExposureState, ExposureCommand>> ALL =
      List.of(
          ExposureSteps.step(
              LODGE,
              "登记黑榜申诉",
              "Record an appeal against the black list",
              ExposureSteps.OFFICE,
              (on, in) ->
                  new ExposureCommand.Lodge(
                      on.stamp(),
                      ExposureForms.record(in),
                      Plea.of(in.code("plea")),
                      in.text("words"),
                      BlackListing.isFixed(on.main())),
              ExposureForms.record(LODGE),
              select("plea", "申诉事项", "What is asked for", PLEAS),
              textarea("words", "单位怎么说", "What the firm says").upTo(ExposureSteps.REASON)),
          ExposureSteps.step(
              DECIDE,
              "处理黑榜申诉",
              "Decide on the appeal",
              List.of(OFFICE_LEADER, REVIEWER, COMMITTEE_LEADER),
              (on, in) ->
                  new ExposureCommand.DecideAppeal(
                      on.stamp(),
                      ExposureForms.record(in),
                      in.code("appeal").equals(GRANT),
                      in.text("answer"),
                      in.text("how")),
              ExposureForms.record(DECIDE),
              select("appeal", "申诉", "The appeal", DECISIONS),
              textarea("answer", "答复（单位可见）", "Answer (the firm reads it)")
                  .upTo(ExposureSteps.REASON),
              textarea("how", "怎样告知单位", "How the firm is told").upTo(200)));

  private AppealSteps() {}
}
