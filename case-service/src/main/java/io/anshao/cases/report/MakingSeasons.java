package io.anshao.cases.report;

import io.anshao.cases.desk.Desk;
import io.anshao.cases.report.domain.Season;
import io.anshao.edge.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;

/** Draws up the calendar of a year's season, and changes it. */
final class MakingSeasons {

  private final Desk desk;
  private final SeasonBook book;
  private final TemplateBook templates;

  MakingSeasons(Desk desk, SeasonBook book, TemplateBook templates) {
    this.desk = desk;
    this.book = book;
    this.templates = templates;
  }

  /** By the rule of the template; the one that is there where the year has one already. */
  Mono<Season> make(String district, int year, UUID by) {
    var rule = templates.latest(district).calendar();
    var id =
        UUID.nameUUIDFromBytes(
            ("season/" + district + "/" + year).getBytes(StandardCharsets.UTF_8));
    var season =
        new Season(id, district, year, year + " 年" + rule.name(), 1, rule.of(year), Set.of());
    return desk.write(
            "season/" + id,
            tx -> {
              SeasonRows.insert(tx.connection(), season, by);
              return SeasonRows.find(tx.connection(), id).orElseThrow();
            })
        .map(book::take);
  }

  /** Puts the changed calendar in force. */
  Mono<Season> change(Season season, SeasonEntry entry) {
    var next = entry.change(season);
    return desk.write(
            "season/" + season.id(),
            tx -> {
              var now = SeasonRows.find(tx.connection(), season.id()).orElseThrow();
              if (isDone(now, next, entry)) {
                // an earlier run of this very write
                return now;
              }
              if (!Objects.equals(entry.version(), now.version())) {
                throw changedMeanwhile(now.version());
              }
              SeasonRows.replace(tx.connection(), entry.change(now));
              return SeasonRows.find(tx.connection(), season.id()).orElseThrow();
            })
        .map(book::take);
  }

  private static boolean isDone(Season now, Season next, SeasonEntry entry) {
    return Objects.equals(entry.version(), now.version() - 1)
        && now.name().equals(next.name())
        && now.periods().equals(next.periods());
  }

  private static Problem changedMeanwhile(int version) {
    return Problem.of(
            HttpStatus.CONFLICT,
            "lost-race",
            "报送日程已被他人修改，请重新打开。",
            "Somebody else changed the calendar; open it again.")
        .with("version", version);
  }
}
