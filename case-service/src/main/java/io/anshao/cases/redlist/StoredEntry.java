package io.anshao.cases.redlist;

import io.anshao.cases.redlist.domain.Entry;
import io.anshao.cases.redlist.domain.EntryEvent;
import io.anshao.cases.redlist.domain.EntryKind;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * An entry with its log.
 *
 * @param events oldest first; as many as its version
 */
record StoredEntry(UUID id, String district, EntryKind kind, List<EntryEvent> events) {

  int version() {
    return events.size();
  }

  Entry entry() {
    return Entry.of(events);
  }

  StoredEntry with(EntryEvent event) {
    var all = new ArrayList<>(events);
    all.add(event);
    return new StoredEntry(id, district, kind, List.copyOf(all));
  }

  /** How often the public was told something of it. */
  long told() {
    return events.stream()
        .filter(e -> e instanceof EntryEvent.Approved || e instanceof EntryEvent.Expired)
        .count();
  }
}
