package io.anshao.cases.survey;

import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.lifecycle.CaseChange;
import io.anshao.cases.lifecycle.CaseProjection;
import io.anshao.cases.lifecycle.domain.Assignment;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.lifecycle.domain.Uscc;
import io.anshao.cases.survey.SurveyRows.Act;
import io.anshao.cases.survey.domain.RiskLevel;
import io.anshao.cases.survey.domain.SurveyEvent;
import io.anshao.cases.survey.domain.Surveyed;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Writes what a case notes into the register, in the transaction of the event. */
final class SurveyNotes implements CaseProjection {

  @Override
  public void apply(Connection tx, List<CaseChange> changes) throws SQLException {
    var open = DeskTransaction.on(tx);
    for (var change : changes) {
      for (var recorded : change.events()) {
        if (recorded.event() instanceof SurveyEvent.RiskNoted noted) {
          SurveyRows.save(
              open,
              change.file().district(),
              surveyed(change, noted),
              Act.ofCase(noted.stamp().at(), noted.stamp().by().person(), change.file().id()));
        }
      }
    }
  }

  private static Surveyed surveyed(CaseChange change, SurveyEvent.RiskNoted noted) {
    var of = Overview.of(change.file().main());
    return new Surveyed(
        said(change, noted.name()),
        noted.uscc().map(text -> said(change, text)).flatMap(Uscc::normalise),
        said(change, noted.address()),
        of.registration().street(),
        of.matter().flatMap(m -> m.keyArea()),
        of.assignment()
            .map(Assignment::lead)
            .or(() -> noted.stamp().by().unit())
            .orElse(new UnitCode("")),
        noted.risks().stream()
            .map(
                risk ->
                    new Surveyed.Risk(
                        said(change, risk.what()),
                        RiskLevel.of(risk.level()).orElse(RiskLevel.LOW)))
            .toList(),
        noted.on());
  }

  /** Every word of the event came with it. */
  private static String said(CaseChange change, Text text) {
    return Optional.ofNullable(change.texts().get(text.id())).orElseThrow();
  }
}
