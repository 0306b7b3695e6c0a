package io.anshao.cases.exposure;

import io.anshao.cases.exposure.domain.CoarsePlace;
import io.anshao.cases.exposure.domain.ExposureEvent;
import io.anshao.cases.exposure.domain.ExposureState;
import io.anshao.cases.exposure.domain.PublicScan.Find;
import io.anshao.cases.exposure.domain.Wording;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.CommandAnswer;
import io.anshao.cases.lifecycle.TextRows;
import io.anshao.cases.lifecycle.WordCheck;
import io.anshao.cases.lifecycle.Words;
import io.anshao.cases.lifecycle.domain.Matter;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.edge.problem.FieldErrors.FieldError;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Lets nothing pass that tells who reported it: a draft is answered field by field, and what was
 * drafted before is looked at again at every step, since another tip may have come since.
 */
final class ExposureWordCheck implements WordCheck {

  private final TextRows texts = new TextRows();

  @Override
  public Optional<CommandAnswer> check(Connection tx, CaseFile file, List<?> events, Words words)
      throws SQLException {
    for (var event : events) {
      if (event instanceof ExposureEvent of) {
        var answer = check(tx, file, of, words);
        if (answer.isPresent()) {
          return answer;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<CommandAnswer> check(
      Connection tx, CaseFile file, ExposureEvent event, Words words) throws SQLException {
    return switch (event) {
      case ExposureEvent.ExposureDrafted e -> written(tx, file, e.wording(), words);
      case ExposureEvent.CorrectionDrafted e -> {
        var wrong = written(tx, file, e.wording(), words);
        yield wrong.isPresent() ? wrong : one(tx, file, "reason", words.of(e.reason()));
      }
      case ExposureEvent.ExposureRectified e -> one(tx, file, "measure", words.of(e.measure()));
      case ExposureEvent.AppealGranted e -> one(tx, file, "answer", words.of(e.answer()));
      case ExposureEvent.AppealDismissed e -> one(tx, file, "answer", words.of(e.answer()));
      case ExposureEvent.ExposureCorrected e -> refused(tx, file, e.wording());
      case ExposureEvent.ExposureChecked e -> refused(tx, file, wording(file, e));
      case ExposureEvent.ExposureApproved e -> refused(tx, file, wording(file, e));
      case ExposureEvent.ExposureAgreed e -> refused(tx, file, wording(file, e));
      case ExposureEvent.ExposureScheduled e -> refused(tx, file, wording(file, e));
      case ExposureEvent.ExposurePublished e -> refused(tx, file, wording(file, e));
      case ExposureEvent.ExposureRejected _,
          ExposureEvent.SubjectTold _,
          ExposureEvent.SubjectAnswered _,
          ExposureEvent.ObjectionDismissed _,
          ExposureEvent.ExposureHeld _,
          ExposureEvent.CorrectionRejected _,
          ExposureEvent.FixToNote _,
          ExposureEvent.AppealLodged _,
          ExposureEvent.ExposureWithdrawn _,
          ExposureEvent.ExposureExpired _ ->
          Optional.empty();
    };
  }

  private static Optional<CommandAnswer> one(
      Connection tx, CaseFile file, String field, Optional<String> said) throws SQLException {
    return wrong(errors(tx, file, PublicTexts.ofOne(field, said.orElse(""))));
  }

  private static Wording wording(CaseFile file, ExposureEvent event) {
    return file.state(ExposureTrack.NAME, ExposureState.class, ExposureState.NONE)
        .find(event.record().orElseThrow())
        .orElseThrow()
        .wording();
  }

  private static Optional<CommandAnswer> written(
      Connection tx, CaseFile file, Wording wording, Words words) throws SQLException {
    var said = PublicTexts.of(wording, words::of);
    var errors = errors(tx, file, said);
    errors.addAll(exactPlace(tx, file, wording, said));
    return wrong(errors);
  }

  private Optional<CommandAnswer> refused(Connection tx, CaseFile file, Wording wording)
      throws SQLException {
    return standsAgainst(tx, file, wording).map(CommandAnswer.Refused::new);
  }

  /** What keeps a record from being shown; empty when nothing does. */
  Optional<Refusal> standsAgainst(Connection tx, CaseFile file, Wording wording)
      throws SQLException {
    var said = PublicTexts.of(wording, stored(tx, wording));
    var finds = said.finds(TipWords.scan(tx, file.id(), said.named()));
    if (!finds.isEmpty()) {
      return Optional.of(refusal(finds.values().stream().flatMap(List::stream).toList()));
    }
    return exactPlace(tx, file, wording, said).isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                "exact-place",
                "具体地点会暴露举报人，请退回改写，或写明理由。",
                "The exact place tells who reported it: send it back, or have it explained.",
                true));
  }

  private Function<Text, Optional<String>> stored(Connection tx, Wording wording)
      throws SQLException {
    var found = texts.find(tx, wording.texts().stream().map(Text::id).toList());
    return text -> Optional.ofNullable(found.get(text.id()));
  }

  private static List<FieldError> errors(Connection tx, CaseFile file, PublicTexts said)
      throws SQLException {
    var errors = new ArrayList<FieldError>();
    said.finds(TipWords.scan(tx, file.id(), said.named()))
        .forEach(
            (field, finds) ->
                finds.forEach(
                    find ->
                        errors.add(
                            new FieldError(
                                field, find.kind().code(), sentence(find), sentenceEn(find)))));
    return errors;
  }

  private static List<FieldError> exactPlace(
      Connection tx, CaseFile file, Wording wording, PublicTexts said) throws SQLException {
    var exact = Overview.of(file.main()).matter().flatMap(Matter::place);
    if (wording.placeReason().isPresent() || exact.isEmpty()) {
      return List.of();
    }
    var words = new TextRows().find(tx, List.of(exact.get().id())).get(exact.get().id());
    var fields = words == null ? List.<String>of() : said.holding(words);
    var tells =
        !fields.isEmpty() && (CoarsePlace.isHome(words) || TipWords.areGuarded(tx, file.id()));
    return tells ? fields.stream().map(ExposureWordCheck::exactPlace).toList() : List.of();
  }

  private static FieldError exactPlace(String field) {
    return new FieldError(
        field,
        "exact-place",
        "具体地点会暴露举报人，请只写到街道或道路，或写明理由。",
        "The exact place tells who reported it: name the street or road, or say why.");
  }

  private static Optional<CommandAnswer> wrong(List<FieldError> errors) {
    return errors.isEmpty()
        ? Optional.empty()
        : Optional.of(new CommandAnswer.WrongFields(List.copyOf(errors)));
  }

  private static Refusal refusal(List<Find> finds) {
    var said = finds.stream().map(ExposureWordCheck::sentence).collect(Collectors.joining());
    var saidEn = finds.stream().map(ExposureWordCheck::sentenceEn).collect(Collectors.joining(" "));
    return new Refusal("tells-the-reporter", said + "请退回改写。", saidEn + " Send it back.", true);
  }

  static String sentence(Find find) {
    return find.words().isEmpty()
        ? "有%s，不能公开。".formatted(find.kind().title())
        : "有%s“%s”，请改写。".formatted(find.kind().title(), find.words());
  }

  static String sentenceEn(Find find) {
    return find.words().isEmpty()
        ? "There is %s.".formatted(find.kind().titleEn())
        : "There is %s: \"%s\".".formatted(find.kind().titleEn(), find.words());
  }
}
