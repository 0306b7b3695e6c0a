package io.anshao.cases.visit;

import io.anshao.cases.desk.Desk;
import io.anshao.cases.visit.domain.ChecklistSet;
import io.anshao.edge.problem.Problem;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;

/** Puts other checklists in force; what was gone through before stays readable. */
final class ChangingChecklists {

  private final Desk desk;
  private final ChecklistBook book;

  ChangingChecklists(Desk desk, ChecklistBook book) {
    this.desk = desk;
    this.book = book;
  }

  /**
   * Puts them in force.
   *
   * @param seen the version that they replace
   */
  Mono<ChecklistSet> replace(
      String district, int seen, ChecklistEntry entry, String reason, UUID by) {
    var next = entry.toSet(seen + 1);
    return desk.write(
            "checklists/" + district,
            tx -> {
              var stored = ChecklistRows.all(tx.connection(), district);
              var now = stored.isEmpty() ? ChecklistBook.SHIPPED : stored.getLast();
              if (now.equals(next)) {
                // an earlier run of this very write
                return now;
              }
              if (now.version() != seen) {
                throw changedMeanwhile(now.version());
              }
              if (stored.isEmpty()) {
                var shipped = ChecklistEntry.of(now);
                ChecklistRows.insert(tx.connection(), district, seen, shipped, "随数据包", by);
              }
              ChecklistRows.insert(tx.connection(), district, next.version(), entry, reason, by);
              return next;
            })
        .flatMap(made -> taken(district, made));
  }

  /** One reads one's own write. */
  private Mono<ChecklistSet> taken(String district, ChecklistSet made) {
    return desk.write(
        "checklists/" + district,
        tx -> {
          book.look(tx.connection(), district);
          return made;
        });
  }

  private static Problem changedMeanwhile(int version) {
    return Problem.of(
            HttpStatus.CONFLICT,
            "lost-race",
            "检查表已被他人修改，请重新打开。",
            "Somebody else changed the checklists; open them again.")
        .with("version", version);
  }
}
