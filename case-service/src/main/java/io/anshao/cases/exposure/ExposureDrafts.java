package io.anshao.cases.exposure;

import io.anshao.cases.exposure.domain.CoarsePlace;
import io.anshao.cases.exposure.domain.ExposureCommand;
import io.anshao.cases.exposure.domain.ExposureDecider;
import io.anshao.cases.exposure.domain.ExposureKind;
import io.anshao.cases.exposure.domain.ExposureState;
import io.anshao.cases.exposure.domain.PersonalNumbers;
import io.anshao.cases.exposure.domain.Wording;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.Draft;
import io.anshao.cases.lifecycle.TextRows;
import io.anshao.cases.lifecycle.Words;
import io.anshao.cases.lifecycle.domain.Hazard;
import io.anshao.cases.lifecycle.domain.Matter;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Exposures that something else suggests. People review each before anybody reads it. */
public final class ExposureDrafts {

  private static final String WITHOUT_PLACE = "（地点待补）";
  private static final String FALSE = "企业报告已整改，经现场核实不属实。";
  private static final String MEASURE = "责令重新整改，建议立案处罚。";

  private final TextRows texts = new TextRows();

  /** 自查自改走形式 (seed II.7): made of what inspections found, never of a reporter's words. */
  public Optional<Draft> ofSham(Connection tx, CaseFile file, Stamp stamp) throws SQLException {
    var state = file.state(ExposureTrack.NAME, ExposureState.class, ExposureState.NONE);
    var isThere =
        state.last(e -> e.kind() == ExposureKind.SHAM_SELFCHECK && !e.stage().isEnd()).isPresent();
    return isThere ? Optional.empty() : drafted(tx, file, stamp, state);
  }

  private Optional<Draft> drafted(Connection tx, CaseFile file, Stamp stamp, ExposureState state)
      throws SQLException {
    var of = Overview.of(file.main());
    var read = texts.find(tx, wanted(of).map(Text::id).toList());
    Function<Text, Optional<String>> said = text -> said(read, text);
    var hazards = hazards(of).map(Hazard::description).map(said).flatMap(Optional::stream).toList();
    var place = place(tx, file, of.matter().flatMap(Matter::place).flatMap(said));
    var words = new Words();
    var wording =
        new Wording(
            words.keep("title", "整改弄虚作假：" + place),
            words.keep("problem", problem(hazards)),
            Optional.of(words.keep("measure", MEASURE)),
            words.keep("place", place),
            of.registration().tip().subject().flatMap(said).map(firm -> words.keep("firm", firm)),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    var command =
        new ExposureCommand.Draft(
            stamp,
            ExposureIds.next(file.id(), state),
            ExposureKind.SHAM_SELFCHECK,
            Grounded.of(file),
            wording);
    return Draft.ofAccepted(
        file, ExposureTrack.NAME, ExposureDecider.decide(state, command), words);
  }

  /** No more of it than the public may know without learning who reported it. */
  private static String place(Connection tx, CaseFile file, Optional<String> exact)
      throws SQLException {
    var tells = exact.filter(CoarsePlace::isHome).isPresent() || TipWords.areGuarded(tx, file.id());
    return exact
        .map(place -> tells ? CoarsePlace.of(place) : place)
        .filter(place -> !place.isEmpty())
        .orElse(WITHOUT_PLACE);
  }

  private static String problem(List<String> hazards) {
    return hazards.isEmpty() ? FALSE : String.join("；", hazards) + "。" + FALSE;
  }

  /** A public text holds no number of a person: such words are left to the editor. */
  private static Optional<String> said(Map<UUID, String> read, Text text) {
    return Optional.ofNullable(read.get(text.id())).filter(words -> !PersonalNumbers.areIn(words));
  }

  private static Stream<Text> wanted(Overview of) {
    return Stream.of(
            hazards(of).map(Hazard::description),
            of.matter().flatMap(Matter::place).stream(),
            of.registration().tip().subject().stream())
        .flatMap(Function.identity());
  }

  private static Stream<Hazard> hazards(Overview of) {
    return of.findings().stream().flatMap(findings -> findings.openHazards().stream());
  }
}
