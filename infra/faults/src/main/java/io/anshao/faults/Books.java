package io.anshao.faults;

import io.anshao.scenarios.District;
import io.anshao.scenarios.Reconciliation;
import io.anshao.scenarios.Reconciliation.Line;
import io.anshao.scenarios.SentTip;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.awaitility.Awaitility;

/** Every answer held against what is there, once every case has come to its end. */
final class Books {

  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private Books() {}

  /**
   * Waits until every tracking page says closed.
   *
   * @param district as the databases have it that hold now
   */
  static List<Line> close(District district, Work work) {
    var lines = new ArrayList<>(reconcile(district, work.tips()));
    lines.addAll(new HistoryCheck(work.attempts(), Stored.of(district)).lines());
    lines.add(work.refusals().line());
    return lines;
  }

  /** Tips, cases, tracking pages, sequences and chains. */
  static List<Line> reconcile(District district, List<SentTip> tips) {
    var untold = new ArrayDeque<>(tips);
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(1))
        .ignoreExceptionsMatching(Books::isToBeAskedAgain)
        .until(() -> isTold(untold));
    var cases = tips.stream().map(SentTip::caseId).toList();
    return new Reconciliation(district, tips).lines(cases);
  }

  /** Right after a blow nobody is there, or the answer is that one should ask again. */
  private static boolean isToBeAskedAgain(Throwable refusal) {
    return refusal instanceof UncheckedIOException || refusal instanceof AssertionError;
  }

  /** Who is told is not asked again. */
  private static boolean isTold(Deque<SentTip> untold) {
    while (!untold.isEmpty() && untold.peek().status().equals("closed")) {
      untold.remove();
    }
    return untold.isEmpty();
  }
}
