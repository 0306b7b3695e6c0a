package io.anshao.cases.lifecycle;

import io.anshao.cases.lifecycle.CommandRows.Key;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.edge.problem.FieldErrors.FieldError;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.lane.BatchWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Commands of staff, many in one commit. Each is decided on its case under the row's lock, so a
 * decision never rests on a state that another has moved since: what is elsewhere a lost race and
 * another try is here a short wait.
 */
final class StaffWriter implements BatchWriter<StaffCommand, CommandAnswer> {

  private final CaseLedger ledger;
  private final Sight sight;
  private final Barred barred;
  private final BusinessClock clock;
  private final List<WordCheck> checks;
  private final CommandRows commands = new CommandRows();

  StaffWriter(
      CaseLedger ledger, Sight sight, Barred barred, BusinessClock clock, List<WordCheck> checks) {
    this.ledger = ledger;
    this.sight = sight;
    this.barred = barred;
    this.clock = clock;
    this.checks = List.copyOf(checks);
  }

  @Override
  public Object aggregate(StaffCommand work) {
    return work.caseId();
  }

  @Override
  public List<CommandAnswer> write(Connection tx, List<StaffCommand> batch) throws SQLException {
    // all at once and in the order of their ids: no two writers wait for each other
    var files = ledger.lock(tx, batch.stream().flatMap(each -> each.cases().stream()).toList());
    var answers = new ArrayList<CommandAnswer>();
    for (var wave : waves(batch)) {
      var now = answers.isEmpty() ? files : ledger.lock(tx, files.keySet());
      answers.addAll(write(tx, wave, now));
    }
    return answers;
  }

  /** Each case is moved once in a wave; who comes for it again sees what the first made of it. */
  private static List<List<StaffCommand>> waves(List<StaffCommand> batch) {
    var waves = new ArrayList<List<StaffCommand>>();
    var wave = new ArrayList<StaffCommand>();
    var touched = new HashSet<UUID>();
    for (var work : batch) {
      if (work.cases().stream().anyMatch(touched::contains)) {
        waves.add(List.copyOf(wave));
        wave.clear();
        touched.clear();
      }
      wave.add(work);
      touched.addAll(work.cases());
    }
    waves.add(List.copyOf(wave));
    return waves;
  }

  private List<CommandAnswer> write(
      Connection tx, List<StaffCommand> wave, Map<UUID, CaseFile> files) throws SQLException {
    // after the lock: who waited for it sees what was committed meanwhile
    var earlier = commands.find(tx, wave.stream().map(StaffWriter::keyOf).toList());
    var round = new Round(files, barred.of(tx, files.values()), earlier);
    for (var work : wave) {
      round.judge(tx, work);
    }
    return round.answers(tx, ledger.append(tx, round.drafts));
  }

  @Override
  public Optional<CommandAnswer> lookUp(Connection connection, StaffCommand work)
      throws SQLException {
    var row = commands.find(connection, List.of(keyOf(work))).get(keyOf(work));
    return Optional.ofNullable(row).map(found -> repeated(found, work));
  }

  private static Key keyOf(StaffCommand work) {
    return new Key(work.by().id(), work.key());
  }

  private static CommandAnswer repeated(CommandRows.Row row, StaffCommand work) {
    return row.caseId().equals(work.caseId())
            && row.command().equals(work.command().step().name())
            && Arrays.equals(row.bodyMac(), work.bodyMac())
        ? new CommandAnswer.Done(row.version())
        : new CommandAnswer.OtherBody();
  }

  /** One batch under its locks: what each command is answered, or what it appends. */
  private final class Round {

    private final Map<UUID, CaseFile> files;
    private final Map<UUID, Set<UUID>> barredFrom;
    private final Map<Key, CommandRows.Row> earlier;
    private final Set<Key> seen = new HashSet<>();
    private final List<Verdict> verdicts = new ArrayList<>();
    private final List<Draft> drafts = new ArrayList<>();

    Round(
        Map<UUID, CaseFile> files,
        Map<UUID, Set<UUID>> barredFrom,
        Map<Key, CommandRows.Row> earlier) {
      this.files = files;
      this.barredFrom = barredFrom;
      this.earlier = earlier;
    }

    void judge(Connection tx, StaffCommand work) throws SQLException {
      var verdict = verdictOf(work);
      if (verdict instanceof Append accepted) {
        var answer = checked(tx, accepted);
        verdict = answer.isPresent() ? new Answer(answer.get()) : verdict;
      }
      if (verdict instanceof Append append) {
        drafts.addAll(append.drafts());
      }
      verdicts.add(verdict);
    }

    private Optional<CommandAnswer> checked(Connection tx, Append append) throws SQLException {
      var draft = append.drafts().getFirst();
      for (var check : checks) {
        var answer = check.check(tx, draft.before(), draft.events(), draft.words());
        if (answer.isPresent()) {
          return answer;
        }
      }
      return Optional.empty();
    }

    private Verdict verdictOf(StaffCommand work) {
      // before anything else: what was done may have taken the case out of its giver's sight
      var row = earlier.get(keyOf(work));
      if (row != null) {
        return new Answer(repeated(row, work));
      }
      var file = files.get(work.caseId());
      if (file == null || !sight.isOpenTo(work.by(), file)) {
        return new Answer(new CommandAnswer.NotFound());
      }
      if (!seen.add(keyOf(work))) {
        return new Answer(new CommandAnswer.OtherBody());
      }
      var actor = actor(file, work);
      if (actor.isEmpty()) {
        return new Answer(new CommandAnswer.NotYours());
      }
      if (!work.body().errors().isEmpty()) {
        return new Answer(new CommandAnswer.WrongFields(work.body().errors()));
      }
      if (file.versionOf(work.command().track()) != work.etag()) {
        return new Answer(new CommandAnswer.LostRace(work.command().track(), work.etag()));
      }
      var partner =
          work.partner().map(files::get).filter(other -> sight.isOpenTo(work.by(), other));
      return work.partner().isPresent() && partner.isEmpty()
          ? new Answer(noSuchCase(work))
          : decided(file, partner, work, actor.get());
    }

    private Verdict decided(
        CaseFile file, Optional<CaseFile> partner, StaffCommand work, Actor actor) {
      var last = partner.map(CaseFile::lastAt).map(at -> later(at, file.lastAt()));
      var now = later(clock.now(file.district()), last.orElse(file.lastAt()));
      var decision =
          work.command()
              .decide(
                  file,
                  partner,
                  barred(file, partner),
                  new Stamp(now, actor, work.signedAt()),
                  work.body().input());
      return switch (decision) {
        case Decision.Refused<?>(Refusal refusal) -> new Answer(new CommandAnswer.Refused(refusal));
        case Decision.Accepted<?>(var events) ->
            new Append(work, drafts(file, partner, work, events));
      };
    }

    private Set<UUID> barred(CaseFile file, Optional<CaseFile> partner) {
      var all = new HashSet<>(barredFrom.getOrDefault(file.id(), Set.of()));
      partner.ifPresent(other -> all.addAll(barredFrom.getOrDefault(other.id(), Set.of())));
      return all;
    }

    private static List<Draft> drafts(
        CaseFile file, Optional<CaseFile> partner, StaffCommand work, List<?> events) {
      var track = work.command().track();
      var own = new Draft(file, track, events, work.body().words(), work.traceparent());
      var others = work.command().onPartner(events, file);
      return partner
          .filter(_ -> !others.isEmpty())
          .map(other -> new Draft(other, track, others, new Words(), work.traceparent()))
          .map(theirs -> List.of(own, theirs))
          .orElse(List.of(own));
    }

    List<CommandAnswer> answers(Connection tx, List<CaseChange> changes) throws SQLException {
      var rows = new ArrayList<CommandRows.Row>();
      var answers = new ArrayList<CommandAnswer>();
      var next = changes.iterator();
      for (var verdict : verdicts) {
        switch (verdict) {
          case Answer(var answer) -> answers.add(answer);
          case Append(var work, var drafted) -> {
            var version = next.next().file().version();
            drafted.stream().skip(1).forEach(_ -> next.next());
            rows.add(
                new CommandRows.Row(
                    keyOf(work),
                    work.caseId(),
                    work.command().step().name(),
                    work.bodyMac(),
                    version));
            answers.add(new CommandAnswer.Done(version));
          }
        }
      }
      commands.insert(tx, rows);
      return answers;
    }
  }

  private sealed interface Verdict {}

  private record Answer(CommandAnswer answer) implements Verdict {}

  /**
   * What it appends.
   *
   * @param drafts to its own case first
   */
  private record Append(StaffCommand work, List<Draft> drafts) implements Verdict {}

  private static CommandAnswer noSuchCase(StaffCommand work) {
    return new CommandAnswer.WrongFields(
        List.of(
            new FieldError(
                work.command().step().partnerField().orElseThrow(),
                "unknown-value",
                "没有这个案件，请从候选中选择。",
                "There is no such case; choose one on offer.")));
  }

  private static Optional<Actor> actor(CaseFile file, StaffCommand work) {
    return work.command()
        .step()
        .permission()
        .actor(StaffPerson.of(work.by()), Overview.of(file.main()).assignment());
  }

  /** Business time never runs backwards within a case. */
  private static Instant later(Instant now, Instant last) {
    return now.isBefore(last) ? last : now;
  }
}
