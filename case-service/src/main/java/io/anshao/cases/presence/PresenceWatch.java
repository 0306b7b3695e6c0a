package io.anshao.cases.presence;

import io.anshao.cases.lifecycle.Scope;
import io.anshao.cases.lifecycle.Staff;
import io.anshao.cases.presence.domain.Crowd;
import io.anshao.cases.stream.Audience;
import io.anshao.cases.stream.CaseStream;
import io.anshao.cases.stream.PresenceHint;
import io.anshao.cases.stream.PresenceHint.Present;
import io.anshao.messaging.BatchLoop;
import io.anshao.messaging.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Looks every second who is where, whichever instance they are at, and tells this instance's
 * streams what changed; a lease that ran out is a change too.
 */
final class PresenceWatch extends BatchLoop {

  private final CaseStream stream;
  private final Staff staff;
  private volatile Seen seen = new Seen(Crowd.NOBODY, Map.of());

  PresenceWatch(Database database, CaseStream stream, Staff staff) {
    super("presence", database);
    this.stream = stream;
    this.staff = staff;
  }

  private record Seen(Crowd crowd, Map<UUID, Audience> audiences) {}

  /** Who is where, as far as a person may know. */
  List<PresenceHint> in(Scope scope) {
    var now = seen;
    return now.crowd.byCase().keySet().stream()
        .filter(id -> sees(scope, now.audiences.get(id)))
        .map(id -> hint(id, now.crowd))
        .toList();
  }

  private static boolean sees(Scope scope, Audience audience) {
    return scope.sees(audience.district(), audience.units(), audience.hidden());
  }

  @Override
  protected boolean step(Connection tx) throws SQLException {
    var swept = PresenceRows.sweep(tx);
    var before = seen;
    var now = read(PresenceRows.live(tx));
    seen = now;
    for (var id : now.crowd.changedSince(before.crowd)) {
      var audience = now.audiences.getOrDefault(id, before.audiences.get(id));
      stream.tell(hint(id, now.crowd), audience);
    }
    return swept;
  }

  private static Seen read(List<PresenceRows.Row> rows) {
    var byCase = new HashMap<UUID, List<Crowd.Person>>();
    var audiences = new HashMap<UUID, Audience>();
    for (var row : rows) {
      byCase
          .computeIfAbsent(row.caseId(), _ -> new ArrayList<>())
          .add(new Crowd.Person(row.person(), row.mode()));
      audiences.put(row.caseId(), row.audience());
    }
    return new Seen(new Crowd(byCase), audiences);
  }

  private PresenceHint hint(UUID id, Crowd crowd) {
    return new PresenceHint(
        id,
        crowd.at(id).stream()
            .map(each -> new Present(each.id(), nameOf(each.id()), each.mode().code()))
            .toList());
  }

  private String nameOf(UUID person) {
    return staff.find(person).map(Staff.Member::name).orElse("");
  }
}
