package io.anshao.cases.report;

import io.anshao.cases.desk.Desk;
import io.anshao.cases.report.domain.StatTemplate;
import io.anshao.edge.problem.Problem;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;

/** Puts another template in force; what was reported by an earlier one keeps it. */
final class ChangingTemplates {

  private final Desk desk;
  private final TemplateBook book;

  ChangingTemplates(Desk desk, TemplateBook book) {
    this.desk = desk;
    this.book = book;
  }

  /**
   * Puts it in force.
   *
   * @param seen the version that it replaces
   */
  Mono<StatTemplate> replace(
      String district, int seen, TemplateEntry entry, String reason, UUID by) {
    var next = entry.toTemplate(seen + 1);
    return desk.write(
            "templates/" + district,
            tx -> {
              var stored = TemplateRows.all(tx.connection(), district);
              var now = stored.isEmpty() ? TemplateBook.SHIPPED : stored.getLast();
              if (now.equals(next)) {
                // an earlier run of this very write
                return now;
              }
              if (now.version() != seen) {
                throw changedMeanwhile(now.version());
              }
              if (stored.isEmpty()) {
                TemplateRows.insert(
                    tx.connection(),
                    district,
                    seen,
                    PackReports.of("330205"),
                    PackReports.WITH_THE_PACK,
                    by);
              }
              TemplateRows.insert(tx.connection(), district, next.version(), entry, reason, by);
              return next;
            })
        .flatMap(made -> taken(district, made));
  }

  /** One reads one's own write. */
  private Mono<StatTemplate> taken(String district, StatTemplate made) {
    return desk.write(
        "templates/" + district,
        tx -> {
          book.look(tx.connection(), district);
          return made;
        });
  }

  private static Problem changedMeanwhile(int version) {
    return Problem.of(
            HttpStatus.CONFLICT,
            "lost-race",
            "报表模板已被他人修改，请重新打开。",
            "Somebody else changed the template; open it again.")
        .with("version", version);
  }
}
