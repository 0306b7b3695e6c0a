package io.anshao.cases.tip;

import io.anshao.cases.duplicate.DuplicateIn;
import io.anshao.cases.duplicate.domain.DuplicateEvent.TookIn;
import io.anshao.cases.lifecycle.CaseChange;
import io.anshao.cases.lifecycle.CaseChange.Recorded;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.CaseProjection;
import io.anshao.cases.lifecycle.TextRows;
import io.anshao.cases.lifecycle.domain.CaseEvent;
import io.anshao.cases.lifecycle.domain.Finding;
import io.anshao.cases.lifecycle.domain.Registration;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.retaliation.domain.RetaliationEvent.RetaliationHandled;
import io.anshao.cases.reveal.domain.RevealEvent;
import io.anshao.cases.reward.RewardIn;
import io.anshao.cases.reward.domain.RewardEvent;
import io.anshao.contracts.NameUuid;
import io.anshao.contracts.notice.NoticeRequested;
import io.anshao.contracts.progress.ProgressStatus;
import io.anshao.contracts.progress.ProgressStep;
import io.anshao.messaging.outbox.Outbox;
import io.anshao.messaging.outbox.OutboxRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells each reporter of a case what they may know: a step on {@code progress}, counted per tip,
 * and a notice to who left a contact.
 */
final class ReporterNews implements CaseProjection {

  private static final String SOURCE = "/anshao/cases";

  private final Outbox outbox;
  private final ReporterSteps steps;
  private final TipRows tips = new TipRows();
  private final TextRows texts = new TextRows();

  ReporterNews(Outbox outbox, ReporterSteps steps) {
    this.outbox = outbox;
    this.steps = steps;
  }

  /** A step of a case on its way to its reporters. */
  private record News(CaseChange change, Recorded event, ReporterSteps.Step step) {

    /** Who alone hears of it, where the other reporters of the case do not. */
    boolean isFor(TipRows.Row tip) {
      return switch (event.event()) {
        case TookIn taken -> taken.member().tip().id().equals(tip.tipId()) != isWithheld(step);
        case RetaliationHandled handled -> handled.tip().equals(tip.tipId());
        case RevealEvent revealed -> revealed.tip().equals(tip.tipId());
        case RewardEvent _ ->
            RewardIn.tip(change.file()).filter(tip.tipNumber()::equals).isPresent();
        default -> true;
      };
    }

    Stream<UUID> textIds() {
      return Stream.concat(step.reason().stream(), step.measure().stream()).map(Text::id);
    }
  }

  /**
   * The steps of one reporter, told again from the changes of the cases that their tip was handled
   * in, in the order in which these were committed.
   */
  List<OutboxRecord> again(Connection tx, TipRows.Row tip, List<CaseChange> changes)
      throws SQLException {
    var news = changes.stream().flatMap(this::newsOf).filter(each -> each.isFor(tip)).toList();
    var words = texts.find(tx, news.stream().flatMap(News::textIds).toList());
    var records = new ArrayList<OutboxRecord>();
    for (var each : news) {
      records.add(progress(each, tip, records.size() + 1L, words));
    }
    return records;
  }

  @Override
  public void apply(Connection tx, List<CaseChange> changes) throws SQLException {
    var news = changes.stream().flatMap(this::newsOf).toList();
    if (news.isEmpty()) {
      return;
    }
    var reporters =
        tips.lock(tx, news.stream().map(n -> n.change().file().id()).distinct().toList());
    var words = texts.find(tx, news.stream().flatMap(News::textIds).toList());
    var seqs = new HashMap<UUID, Long>();
    var records = new ArrayList<OutboxRecord>();
    for (var each : news) {
      for (var tip : reporters.getOrDefault(each.change().file().id(), List.of())) {
        if (!each.isFor(tip)) {
          continue;
        }
        var seq = seqs.getOrDefault(tip.tipId(), tip.progressSeq()) + 1;
        seqs.put(tip.tipId(), seq);
        records.add(progress(each, tip, seq, words));
        notice(each, tip).ifPresent(records::add);
      }
    }
    tips.advance(tx, seqs);
    outbox.append(tx, records);
  }

  private Stream<News> newsOf(CaseChange change) {
    return change.events().stream()
        .flatMap(e -> steps.of(e, change.file()).stream().map(step -> new News(change, e, step)));
  }

  private static OutboxRecord progress(
      News news, TipRows.Row tip, long seq, Map<UUID, String> words) {
    var step = news.step();
    var at = news.event().stamp().at();
    return OutboxRecord.of(
        SOURCE,
        new ProgressStep(
            tip.tipId(),
            step.status(),
            at,
            step.dueOn().orElse(null),
            step.reason().map(t -> words.get(t.id())).orElse(null),
            step.finding().map(Finding::code).orElse(null),
            step.measure().map(t -> words.get(t.id())).orElse(null),
            publicMatter(news)),
        tip.tipId().toString(),
        seq,
        news.change().file().district(),
        at,
        news.event().hash().toString(),
        news.change().traceparent());
  }

  /**
   * What a triager says of a case holds for its own tips: not for those it takes in, and not while
   * one of an insider or a sealed one is among them.
   */
  private static @Nullable Boolean publicMatter(News news) {
    return switch (news.event().event()) {
      case CaseEvent.Accepted accepted ->
          accepted
              .publicMatter()
              .map(found -> found && !isGuarded(news.change().file()))
              .orElse(null);
      case TookIn _ -> Boolean.FALSE;
      default -> isWithheld(news.step()) ? Boolean.FALSE : null;
    };
  }

  private static boolean isWithheld(ReporterSteps.Step step) {
    return step.status() == ProgressStatus.WITHHELD;
  }

  private static boolean isGuarded(CaseFile file) {
    return DuplicateIn.tips(file).stream().anyMatch(Registration.Tip::isGuarded);
  }

  private static Optional<OutboxRecord> notice(News news, TipRows.Row tip) {
    return news.step().template().filter(_ -> tip.hasContact()).map(t -> notice(news, tip, t));
  }

  private static OutboxRecord notice(News news, TipRows.Row tip, String template) {
    var file = news.change().file();
    var at = news.event().stamp().at();
    var message = NameUuid.ofMessage(file.id(), news.event().version(), tip.tipId());
    return OutboxRecord.of(
        SOURCE,
        new NoticeRequested(
            message, tip.tipId(), template, tip.tipNumber(), at, news.step().dueOn().orElse(null)),
        message.toString(),
        1,
        file.district(),
        at,
        null,
        news.change().traceparent());
  }
}
