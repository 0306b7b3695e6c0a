package io.anshao.cases.survey;

import static io.anshao.cases.lifecycle.domain.Role.INSPECTOR;
import static io.anshao.cases.lifecycle.domain.Role.UNIT_HANDLER;
import static io.anshao.cases.lifecycle.form.Field.items;
import static io.anshao.cases.lifecycle.form.Field.select;
import static io.anshao.cases.lifecycle.form.Field.text;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.lifecycle.Rules;
import io.anshao.cases.lifecycle.Track;
import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.Matter;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Permission.Reach;
import io.anshao.cases.lifecycle.domain.Subject;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.lifecycle.form.Choice;
import io.anshao.cases.lifecycle.form.Choices;
import io.anshao.cases.lifecycle.form.Input;
import io.anshao.cases.lifecycle.form.Setting;
import io.anshao.cases.survey.domain.NoteRisks;
import io.anshao.cases.survey.domain.RiskLevel;
import io.anshao.cases.survey.domain.SurveyEvent;
import io.anshao.cases.survey.domain.SurveyState;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a case adds to the risk register, at the inspection or when it is closed. */
final class SurveyTrack implements Track<SurveyState, SurveyEvent, NoteRisks> {

  private static final Rules<SurveyState, SurveyEvent, NoteRisks> RULES =
      new Rules<>(
          SurveyState.class,
          SurveyEvent.class,
          new SurveyState.Unnoted(),
          NoteRisks::decide,
          NoteRisks::evolve,
          SurveyEvent::stamp);

  private static final Choices LEVELS =
      new Choices.Fixed(
          Arrays.stream(RiskLevel.values())
              .map(level -> new Choice(level.code(), level.title(), level.titleEn()))
              .toList());

  private static final int USCC = 18;

  private static final List<Step<SurveyState, NoteRisks>> STEPS =
      List.of(
          Step.of(
              "note-risks",
              "记入风险普查",
              "Note in the risk register",
              Reach.INVOLVED,
              List.of(INSPECTOR, UNIT_HANDLER),
              (on, in) ->
                  new NoteRisks(
                      on.stamp(),
                      in.text("name"),
                      in.optionalText("uscc"),
                      in.text("address"),
                      in.items("risks").stream().map(SurveyTrack::risk).toList(),
                      Deadline.dateOf(on.stamp().at()),
                      isSeen(on.main())),
              text("name", "单位或场所名称", "Name of the place")
                  .from(setting -> said(setting, m -> m.subject().flatMap(Subject::name))),
              text("uscc", "统一社会信用代码", "Credit code")
                  .upTo(USCC)
                  .optional()
                  .from(setting -> said(setting, m -> m.subject().flatMap(Subject::uscc))),
              text("address", "地址", "Address").from(setting -> said(setting, Matter::place)),
              items(
                      "risks",
                      "风险",
                      "Risks",
                      text("what", "风险描述", "What may go wrong"),
                      select("level", "等级", "Level", LEVELS))
                  .atLeast(1)));

  private static SurveyEvent.Risk risk(Input in) {
    return new SurveyEvent.Risk(in.text("what"), in.code("level"));
  }

  private static boolean isSeen(CaseState main) {
    return !(main instanceof CaseState.Unregistered)
        && Overview.of(main).findings().flatMap(f -> f.finding()).isPresent();
  }

  private static Optional<Object> said(Setting setting, Function<Matter, Optional<Text>> of) {
    return Overview.of(setting.state())
        .matter()
        .flatMap(of)
        .flatMap(setting::words)
        .map(Object.class::cast);
  }

  @Override
  public String name() {
    return "survey";
  }

  @Override
  public Rules<SurveyState, SurveyEvent, NoteRisks> rules() {
    return RULES;
  }

  @Override
  public Optional<Panel> panel(SurveyState state) {
    return switch (state) {
      case SurveyState.Unnoted _ -> Optional.empty();
      case SurveyState.Noted s ->
          Optional.of(
              new Panel(
                  new Label("风险普查", "Risk register"),
                  new Label("已登记", "Noted"),
                  List.of(Fact.of("单位或场所", "Place", s.name()), Fact.of("普查日期", "Surveyed", s.on())),
                  true));
    };
  }

  @Override
  public List<EventTitle> eventTitles() {
    return List.of(new EventTitle("risk-noted", "记入风险普查", "Noted in the risk register"));
  }

  @Override
  public List<Step<SurveyState, NoteRisks>> steps() {
    return STEPS;
  }

  @Override
  public Optional<String> next(SurveyState state) {
    return Optional.empty();
  }
}
