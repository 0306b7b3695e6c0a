package io.anshao.cases.retention;

import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.CaseLedger;
import io.anshao.cases.lifecycle.Draft;
import io.anshao.cases.lifecycle.Words;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.retention.domain.Kept;
import io.anshao.cases.retention.domain.RetentionCommand;
import io.anshao.cases.retention.domain.RetentionDecider;
import io.anshao.cases.retention.domain.RetentionEvent;
import io.anshao.cases.retention.domain.RetentionState.Wish;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.token.StaffUser;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;

/**
 * What a reporter asks to be forgotten before its time (个人信息保护法 art. 47): written down by one
 * person of the office, agreed to by another, and then ordered like what is due.
 */
final class AskedErasures {

  /** Who writes it down and who decides: whoever answers for the data of the district. */
  static final List<Role> ROLES =
      List.of(Role.IDENTITY_CUSTODIAN, Role.OFFICE_LEADER, Role.ADMINISTRATOR);

  private static final String REASON = "erasure-reason";

  private static final String TIP =
      """
      select t.tip_id, t.case_id from case_tip t join case_file f on f.id = t.case_id
       where t.district = :district and t.tip_number = :number"""
          + ReadingRetention.SEEN;

  private static final String CASE =
      "select f.id from case_file f where f.id = :id and f.district = :district"
          + ReadingRetention.SEEN;

  private final CaseLedger ledger;

  AskedErasures(CaseLedger ledger) {
    this.ledger = ledger;
  }

  /** Somebody of the office at some time. */
  record By(StaffUser user, String district, Instant now) {}

  static boolean isFor(StaffUser user) {
    return ROLES.stream().anyMatch(role -> user.has(role.code()));
  }

  private record Tip(UUID id, UUID caseId) {}

  /**
   * Writes down what is asked for; the same from the same person changes nothing.
   *
   * @throws Problem with the sentence that says what stands against it
   */
  void ask(DeskTransaction tx, By by, String tipNumber, List<Kept> kinds, String reason)
      throws SQLException {
    var tip = tip(tx, by, tipNumber);
    var file = locked(tx, tip.caseId());
    var known = RetentionCases.stateOf(file).wish();
    if (known.filter(wish -> isTheSame(wish, by, tip.id(), kinds)).isPresent()) {
      return;
    }
    var words = new Words();
    give(
        tx,
        by,
        file,
        words,
        stamp ->
            new RetentionCommand.Ask(
                stamp,
                UUID.randomUUID(),
                tip.id(),
                kinds,
                words.keep(REASON, reason),
                RetentionCases.standOf(file)));
  }

  private static boolean isTheSame(Wish wish, By by, UUID tip, List<Kept> kinds) {
    return wish.by().equals(by.user().id())
        && wish.tip().equals(tip)
        && wish.kinds().equals(kinds.stream().distinct().sorted().toList());
  }

  /** Another person agrees. */
  void agree(DeskTransaction tx, By by, UUID caseId) throws SQLException {
    var file = locked(tx, seen(tx, by, caseId));
    give(
        tx,
        by,
        file,
        new Words(),
        stamp -> new RetentionCommand.Agree(stamp, RetentionCases.standOf(file)));
  }

  /** It is not to be, for a reason that can be told to who asked. */
  void decline(DeskTransaction tx, By by, UUID caseId, String reason) throws SQLException {
    var words = new Words();
    give(
        tx,
        by,
        locked(tx, seen(tx, by, caseId)),
        words,
        stamp -> new RetentionCommand.Decline(stamp, words.keep(REASON, reason)));
  }

  private void give(
      DeskTransaction tx,
      By by,
      CaseFile file,
      Words words,
      Function<Stamp, RetentionCommand> command)
      throws SQLException {
    var given = command.apply(file.stamp(by.now(), actor(by.user())));
    switch (RetentionDecider.decide(RetentionCases.stateOf(file), given)) {
      case Decision.Refused<RetentionEvent>(var why) ->
          throw Problem.of(HttpStatus.CONFLICT, "refused", why.sentence(), why.sentenceEn())
              .with("reason", why.code());
      case Decision.Accepted<RetentionEvent>(var events) ->
          ledger.append(
              tx.connection(), List.of(new Draft(file, RetentionEvent.TRACK, events, words, null)));
    }
  }

  private static Actor actor(StaffUser user) {
    var role = ROLES.stream().filter(each -> user.has(each.code())).findFirst().orElseThrow();
    return new Actor(user.id(), role, Optional.ofNullable(user.unit()).map(UnitCode::new));
  }

  private CaseFile locked(DeskTransaction tx, UUID caseId) throws SQLException {
    return ledger.lock(tx.connection(), List.of(caseId)).get(caseId);
  }

  private static Tip tip(DeskTransaction tx, By by, String number) {
    return tx.sql()
        .sql(TIP)
        .param("district", by.district())
        .param("number", number)
        .param("own", ReadingRetention.own(by.user()))
        .query(
            (row, n) ->
                new Tip(row.getObject("tip_id", UUID.class), row.getObject("case_id", UUID.class)))
        .optional()
        .orElseThrow(AskedErasures::nothing);
  }

  private static UUID seen(DeskTransaction tx, By by, UUID caseId) {
    return tx.sql()
        .sql(CASE)
        .param("district", by.district())
        .param("id", caseId)
        .param("own", ReadingRetention.own(by.user()))
        .query(UUID.class)
        .optional()
        .orElseThrow(AskedErasures::nothing);
  }

  private static Problem nothing() {
    return Problem.of(
        HttpStatus.NOT_FOUND,
        "not-found",
        "本区没有这个编号的举报，请核对。",
        "No tip of the district has this number.");
  }
}
