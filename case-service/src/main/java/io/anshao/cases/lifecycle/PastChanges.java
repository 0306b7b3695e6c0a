package io.anshao.cases.lifecycle;

import io.anshao.cases.lifecycle.CaseChange.Recorded;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What each commit did to a case, read again from its log. */
public final class PastChanges {

  private static final String EVENTS =
      """
      select e.track, e.event, e.bytes, e.hash, e.recorded_at, f.district, f.number, f.registered_at
        from case_event e join case_file f on f.id = e.case_id
       where e.case_id = ? order by e.version""";

  private final Tracks tracks;
  private final EventCodec codec;
  private final Appending appending;

  PastChanges(Tracks tracks, CaseClocks clocks) {
    this.tracks = tracks;
    this.codec = new EventCodec(tracks);
    this.appending = new Appending(tracks, codec, clocks);
  }

  /**
   * A commit.
   *
   * @param recordedAt system time of its transaction
   */
  public record Committed(Instant recordedAt, CaseChange change) {}

  /** All of a case, oldest first; what one transaction appended is one change, as it was then. */
  public List<Committed> of(Connection tx, UUID id) throws SQLException {
    try (var select = tx.prepareStatement(EVENTS)) {
      select.setObject(1, id);
      var all = new ArrayList<Committed>();
      var events = new ArrayList<Recorded>();
      CaseFile file = null;
      Instant last = null;
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          var at = rows.getObject("recorded_at", OffsetDateTime.class).toInstant();
          if (last != null && file != null && !at.equals(last)) {
            all.add(committed(last, file, events));
            events.clear();
          }
          last = at;
          var before =
              file != null
                  ? file
                  : CaseLedger.fresh(
                      id,
                      rows.getString("district"),
                      rows.getString("number"),
                      rows.getObject("registered_at", OffsetDateTime.class).toInstant());
          var track = rows.getString("track");
          var event = codec.read(rows.getBytes("bytes"));
          var hash = new Hash(rows.getBytes("hash"));
          file = appending.after(before, track, event, hash);
          events.add(
              new Recorded(
                  file.version(),
                  track,
                  rows.getString("event"),
                  event,
                  tracks.get(track).stamp(event),
                  hash,
                  file.main()));
        }
      }
      if (last != null && file != null) {
        all.add(committed(last, file, events));
      }
      return all;
    }
  }

  private static Committed committed(Instant at, CaseFile file, List<Recorded> events) {
    return new Committed(at, new CaseChange(file, List.copyOf(events), Map.of(), null));
  }
}
