package io.anshao.cases.lifecycle;

import io.anshao.cases.lifecycle.CaseChange.Recorded;
import io.anshao.cases.lifecycle.CaseFile.Standing;
import io.anshao.cases.lifecycle.Tracks.Happened;
import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.Stamp;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Works out what events make of a case: states, clocks, chain. Nothing is written yet. */
final class Appending {

  private final Tracks tracks;
  private final EventCodec codec;
  private final CaseClocks clocks;

  Appending(Tracks tracks, EventCodec codec, CaseClocks clocks) {
    this.tracks = tracks;
    this.codec = codec;
    this.clocks = clocks;
  }

  /** A change with the rows that record it. */
  record Appended(Draft draft, CaseChange change, List<EventRows.Row> rows) {}

  Appended append(Draft draft) {
    var file = draft.before();
    var recorded = new ArrayList<Recorded>();
    var rows = new ArrayList<EventRows.Row>();
    var left = new ArrayDeque<Happened>();
    draft.events().forEach(event -> left.add(new Happened(draft.track(), event)));
    while (!left.isEmpty()) {
      var happened = left.removeFirst();
      var event = happened.event();
      var bytes = codec.write(happened.track(), event);
      var previous = file.head();
      var hash = Chain.hash(file.id(), file.version() + 1, previous, bytes);
      file = after(file, happened.track(), event, hash);
      var each =
          new Recorded(
              file.version(),
              happened.track(),
              Shapes.nameOf(event.getClass()),
              event,
              tracks.get(happened.track()).stamp(event),
              hash,
              file.main());
      recorded.add(each);
      rows.add(new EventRows.Row(file.id(), file.district(), each, bytes, previous));
      // right behind it, before what its draft goes on with
      tracks.broughtAboutBy(happened, file).reversed().forEach(left::addFirst);
    }
    return new Appended(
        draft,
        new CaseChange(file, List.copyOf(recorded), words(draft), draft.traceparent()),
        rows);
  }

  private static Map<UUID, String> words(Draft draft) {
    return draft.words().kept().stream()
        .collect(Collectors.toUnmodifiableMap(k -> k.text().id(), Words.Kept::body));
  }

  /** The case after one event. */
  CaseFile after(CaseFile file, String trackName, Object event, Hash hash) {
    var track = tracks.get(trackName);
    var standing = file.tracks().get(trackName);
    var state = track.evolve(standing == null ? track.start() : standing.state(), event);
    var version = file.version() + 1;
    var states = new HashMap<>(file.tracks());
    states.put(trackName, new Standing(version, state));
    Stamp stamp = track.stamp(event);
    var main = (CaseState) states.get(Track.MAIN).state();
    var moved =
        clocks.after(file.clocks(), track.signals(event, state), stamp.at(), main, file.district());
    return new CaseFile(
        file.id(),
        file.district(),
        file.number(),
        version,
        hash,
        file.registeredAt(),
        stamp.at(),
        Map.copyOf(states),
        moved,
        file.party());
  }
}
