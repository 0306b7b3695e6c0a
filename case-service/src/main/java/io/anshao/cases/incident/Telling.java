package io.anshao.cases.incident;

import io.anshao.cases.desk.Desk;
import io.anshao.cases.incident.domain.IncidentEvent;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.CaseLedger;
import io.anshao.cases.lifecycle.Draft;
import io.anshao.cases.lifecycle.Words;
import io.anshao.cases.lifecycle.domain.Actor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** 统一反馈: one text to the reporters of all cases of an incident, in one transaction. */
final class Telling {

  private final Desk desk;
  private final CaseLedger ledger;

  Telling(Desk desk, CaseLedger ledger) {
    this.desk = desk;
    this.ledger = ledger;
  }

  /**
   * Tells them once for each key.
   *
   * @return of how many cases the reporters were told; 0 when there is no such incident
   */
  Mono<Integer> tell(String district, UUID incident, String text, Actor by, Instant now, UUID key) {
    return desk.write(
        "incident/" + incident,
        tx -> {
          var earlier = IncidentRows.told(tx.connection(), incident, key);
          if (earlier.isPresent()) {
            return earlier.getAsInt();
          }
          var cases = IncidentRows.cases(tx.connection(), incident, district);
          if (cases.isEmpty()) {
            return 0;
          }
          IncidentRows.tell(tx.connection(), incident, key, by.person(), cases.size(), now);
          var files = ledger.lock(tx.connection(), cases).values();
          ledger.append(
              tx.connection(),
              files.stream().map(file -> told(file, incident, text, by, now)).toList());
          return cases.size();
        });
  }

  private static Draft told(CaseFile file, UUID incident, String text, Actor by, Instant now) {
    var words = new Words();
    var event =
        new IncidentEvent.ReportersTold(
            file.stamp(now, by), incident, words.keep(IncidentTrack.NAME, text));
    return new Draft(file, IncidentTrack.NAME, List.of(event), words, null);
  }
}
