package io.anshao.cases.view;

import io.anshao.cases.lifecycle.CaseHistory;
import io.anshao.cases.lifecycle.CommandAnswer;
import io.anshao.cases.lifecycle.Commands;
import io.anshao.cases.lifecycle.Staff;
import io.anshao.cases.lifecycle.Tracks;
import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.FieldErrors.FieldError;
import io.anshao.edge.problem.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;

/** Turns what became of a command into what its caller is answered. */
final class CommandAnswers {

  private final Looking looking;
  private final CaseHistory history;
  private final Tracks tracks;
  private final Staff staff;

  CommandAnswers(Looking looking, CaseHistory history, Tracks tracks, Staff staff) {
    this.looking = looking;
    this.history = history;
    this.tracks = tracks;
    this.staff = staff;
  }

  /** The case after the command, or the problem. */
  Mono<CaseView> of(CommandAnswer answer, Commands.Request request) {
    return switch (answer) {
      case CommandAnswer.Done(var version) -> looking.view(request.caseId(), version, request.by());
      case CommandAnswer.NotFound _ -> Mono.error(Looking.notFound());
      case CommandAnswer.NotYours _ -> Mono.error(notYours());
      case CommandAnswer.WrongFields(var errors) -> Mono.error(wrongFields(errors));
      case CommandAnswer.OtherBody _ -> Mono.error(otherBody());
      case CommandAnswer.Refused(var refusal) -> Mono.error(refused(refusal));
      case CommandAnswer.LostRace(var track, var etag) ->
          changesSince(request, track, etag).flatMap(c -> Mono.error(lostRace(c)));
    };
  }

  private static Problem notYours() {
    return Problem.of(
        HttpStatus.FORBIDDEN, "not-yours", "您没有办理这一步的权限。", "This step is not yours to take.");
  }

  private static Problem wrongFields(List<FieldError> errors) {
    var all = new FieldErrors();
    errors.forEach(e -> all.add(e.field(), e.code(), e.message(), e.messageEn()));
    return all.toProblem();
  }

  private static Problem otherBody() {
    return Problem.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "other-body",
        "这个 Idempotency-Key 已用于另一个操作。",
        "This Idempotency-Key was used for something else.");
  }

  private static Problem refused(Refusal refusal) {
    return Problem.of(HttpStatus.CONFLICT, "refused", refusal.sentence(), refusal.sentenceEn())
        .with("reason", refusal.code());
  }

  /**
   * What happened to a track since somebody looked.
   *
   * @param event in kebab case
   */
  record ChangeView(
      long version,
      String event,
      String eventName,
      String eventNameEn,
      Instant at,
      @Nullable String by) {}

  private Mono<List<ChangeView>> changesSince(Commands.Request request, String track, long etag) {
    return history
        .of(request.caseId())
        .filter(e -> e.track().equals(track) && e.version() > etag)
        .map(this::change)
        .collectList();
  }

  private ChangeView change(CaseHistory.Logged logged) {
    var by = history.read(logged).stamp().by();
    var title = tracks.titleOf(logged.track(), logged.name());
    return new ChangeView(
        logged.version(),
        logged.name(),
        title.title(),
        title.titleEn(),
        logged.at().toInstant(),
        staff.find(by.person()).map(Staff.Member::name).orElse(null));
  }

  private static Problem lostRace(List<ChangeView> changes) {
    var latest = changes.isEmpty() ? "更新" : changes.getLast().eventName();
    return Problem.of(
            HttpStatus.CONFLICT,
            "lost-race",
            "这个案件刚有变化(" + latest + "),请看过最新情况再办理。",
            "The case has just changed; look at it again before going on.")
        .with("changes", changes);
  }
}
