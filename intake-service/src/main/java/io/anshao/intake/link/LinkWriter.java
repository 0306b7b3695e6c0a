package io.anshao.intake.link;

import io.anshao.intake.link.LinkWork.Make;
import io.anshao.intake.link.LinkWork.Open;
import io.anshao.intake.link.LinkWork.Outcome;
import io.anshao.intake.link.LinkWork.Outcome.Made;
import io.anshao.intake.link.LinkWork.Outcome.Nothing;
import io.anshao.intake.link.LinkWork.Outcome.Opened;
import io.anshao.messaging.lane.BatchWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Writes links, and uses each up once. */
final class LinkWriter implements BatchWriter<LinkWork, Outcome> {

  private static final String MAKE =
      """
      insert into receipt_link (token_hash, tip_id, wrapped, until)
      values (?, ?, ?, now() + interval '1 day')
      on conflict (token_hash) do nothing\
      """;

  private static final String OPEN =
      """
      update receipt_link link set opened_by = ?
        from tip
       where link.token_hash = ? and link.until > now() and tip.id = link.tip_id
         and (link.opened_by is null or link.opened_by = ?)
      returning tip.id, tip.number, tip.district, tip.submitted_at, link.wrapped\
      """;

  @Override
  public Object aggregate(LinkWork work) {
    return work.tokenHash();
  }

  @Override
  public List<Outcome> write(Connection tx, List<LinkWork> batch) throws SQLException {
    var outcomes = new ArrayList<Outcome>();
    for (var work : batch) {
      outcomes.add(
          switch (work) {
            case Make make -> make(tx, make);
            case Open open -> open(tx, open);
          });
    }
    return outcomes;
  }

  private static Outcome make(Connection tx, Make make) throws SQLException {
    try (var insert = tx.prepareStatement(MAKE)) {
      insert.setString(1, make.tokenHash());
      insert.setObject(2, make.tipId());
      insert.setBytes(3, make.wrapped());
      insert.executeUpdate();
    }
    return new Made();
  }

  private static Outcome open(Connection tx, Open open) throws SQLException {
    try (var update = tx.prepareStatement(OPEN)) {
      update.setString(1, open.keyHash());
      update.setString(2, open.tokenHash());
      update.setString(3, open.keyHash());
      try (var rows = update.executeQuery()) {
        return rows.next()
            ? new Opened(
                rows.getObject(1, UUID.class),
                rows.getString(2),
                rows.getString(3),
                rows.getObject(4, OffsetDateTime.class).toInstant(),
                rows.getBytes(5))
            : new Nothing();
      }
    }
  }

  /** Both may be written again without harm. */
  @Override
  public Optional<Outcome> lookUp(Connection connection, LinkWork work) {
    return Optional.empty();
  }
}
