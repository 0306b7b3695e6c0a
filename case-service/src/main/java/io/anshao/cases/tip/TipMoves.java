package io.anshao.cases.tip;

import io.anshao.cases.duplicate.domain.DuplicateEvent.TookIn;
import io.anshao.cases.lifecycle.CaseChange;
import io.anshao.cases.lifecycle.CaseProjection;
import io.anshao.cases.lifecycle.domain.CaseEvent;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.voice.domain.VoiceEvent.ReporterSealed;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/**
 * A tip goes with the matter: to the case that took it in, and back to its own; and its reporter
 * may leave a contact later.
 */
final class TipMoves implements CaseProjection {

  private final TipRows tips = new TipRows();

  @Override
  public void apply(Connection tx, List<CaseChange> changes) throws SQLException {
    var moves = new HashMap<UUID, UUID>();
    for (var change : changes) {
      var file = change.file();
      for (var recorded : change.events()) {
        switch (recorded.event()) {
          case TookIn taken -> moves.put(taken.member().tip().id(), file.id());
          case ReporterSealed sealed -> tips.seal(tx, sealed.tip(), sealed.contactKind());
          case CaseEvent.Split _ ->
              moves.put(Overview.of(file.main()).registration().tip().id(), file.id());
          default -> {
            // its tips stay where they are
          }
        }
      }
    }
    if (!moves.isEmpty()) {
      tips.move(tx, moves);
    }
  }
}
