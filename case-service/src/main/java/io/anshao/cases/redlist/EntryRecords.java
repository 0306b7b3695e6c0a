package io.anshao.cases.redlist;

import io.anshao.cases.redlist.domain.Entry;
import io.anshao.cases.redlist.domain.EntryStage;
import io.anshao.contracts.exposure.ExposurePublished;
import io.anshao.contracts.exposure.ExposurePublished.Status;
import io.anshao.contracts.exposure.ExposurePublished.Version;
import io.anshao.messaging.outbox.Outbox;
import io.anshao.messaging.outbox.OutboxRecord;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Tells the public side of an entry, in the transaction of what changed it: the whole of it. */
final class EntryRecords {

  private static final String SOURCE = "/anshao/cases";
  private static final String EXPIRED = "expired";

  private final Outbox outbox;

  EntryRecords(Outbox outbox) {
    this.outbox = outbox;
  }

  void tell(Connection tx, StoredEntry entry) throws SQLException {
    outbox.append(
        tx,
        List.of(
            OutboxRecord.of(
                SOURCE,
                published(entry),
                entry.id().toString(),
                entry.told(),
                entry.district(),
                entry.events().getLast().at(),
                null,
                null)));
  }

  private static ExposurePublished published(StoredEntry of) {
    var stands = of.entry();
    var versions = new ArrayList<Version>();
    for (var each : stands.shown()) {
      versions.add(version(versions.size() + 1, each));
    }
    return new ExposurePublished(
        of.id(),
        of.district(),
        of.kind().code(),
        stands.stage() == EntryStage.SHOWN ? Status.PUBLISHED : Status.WITHDRAWN,
        List.copyOf(versions),
        stands.wording().until(),
        stands.stage() == EntryStage.EXPIRED ? EXPIRED : null);
  }

  private static Version version(int number, Entry.Shown shown) {
    var said = shown.wording();
    return new Version(
        number,
        shown.at(),
        said.title(),
        said.said(),
        null,
        said.place(),
        shown.streetName().orElse(null),
        said.firm(),
        shown.unitName(),
        0,
        said.photos(),
        shown.correction().orElse(null));
  }
}
