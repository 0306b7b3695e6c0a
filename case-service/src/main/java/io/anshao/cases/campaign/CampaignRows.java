package io.anshao.cases.campaign;

import io.anshao.cases.campaign.domain.Campaign;
import io.anshao.cases.campaign.domain.Campaign.Aim;
import io.anshao.cases.desk.DeskTransaction;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Campaigns as they are stored. */
final class CampaignRows {

  private static final String ALL =
      """
      select id, district, name, starts_on, ends_on, areas, hazard_types, target_tags, goals, ended_on, version
        from campaign""";

  private static final String INSERT =
      """
      insert into campaign (id, district, name, starts_on, ends_on, areas, hazard_types, target_tags, goals,
                            made_by, made_request)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (id) do nothing""";

  private static final String END =
      """
      update campaign set ended_on = ?, ended_by = ?, version = version + 1
       where id = ? and district = ? and ended_on is null""";

  private CampaignRows() {}

  /** Grows with every change. */
  static long changes(Connection tx) throws SQLException {
    try (var select = tx.prepareStatement("select coalesce(sum(version), 0) from campaign");
        var rows = select.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  static List<Campaign> all(Connection tx) throws SQLException {
    var found = new ArrayList<Campaign>();
    try (var select = tx.prepareStatement(ALL);
        var rows = select.executeQuery()) {
      while (rows.next()) {
        found.add(campaign(rows));
      }
    }
    return found;
  }

  static Optional<Campaign> find(Connection tx, UUID id) throws SQLException {
    try (var select = tx.prepareStatement(ALL + " where id = ?")) {
      select.setObject(1, id);
      try (var rows = select.executeQuery()) {
        return rows.next() ? Optional.of(campaign(rows)) : Optional.empty();
      }
    }
  }

  /** The request that made it. */
  static byte[] requestOf(DeskTransaction tx, UUID id) {
    return tx.sql()
        .sql("select made_request from campaign where id = :id")
        .param("id", id)
        .query(byte[].class)
        .single();
  }

  /** Unless it is there. */
  static void insert(Connection tx, Campaign campaign, UUID by, byte[] request)
      throws SQLException {
    try (var insert = tx.prepareStatement(INSERT)) {
      insert.setObject(1, campaign.id());
      insert.setString(2, campaign.district());
      insert.setString(3, campaign.name());
      insert.setObject(4, campaign.from());
      insert.setObject(5, campaign.to());
      insert.setArray(6, texts(tx, campaign.aim().areas()));
      insert.setArray(7, texts(tx, campaign.aim().hazardTypes()));
      insert.setArray(8, texts(tx, campaign.aim().targetTags()));
      insert.setString(9, campaign.goals());
      insert.setObject(10, by);
      insert.setBytes(11, request);
      insert.executeUpdate();
    }
  }

  /** Ended now, or before by whomever. */
  static void end(Connection tx, UUID id, String district, LocalDate on, UUID by)
      throws SQLException {
    try (var update = tx.prepareStatement(END)) {
      update.setObject(1, on);
      update.setObject(2, by);
      update.setObject(3, id);
      update.setString(4, district);
      update.executeUpdate();
    }
  }

  private static java.sql.Array texts(Connection tx, List<String> all) throws SQLException {
    return tx.createArrayOf("text", all.toArray());
  }

  private static Campaign campaign(ResultSet row) throws SQLException {
    return new Campaign(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        row.getObject(4, LocalDate.class),
        row.getObject(5, LocalDate.class),
        new Aim(texts(row, 6), texts(row, 7), texts(row, 8)),
        row.getString(9),
        Optional.ofNullable(row.getObject(10, LocalDate.class)),
        row.getInt(11));
  }

  private static List<String> texts(ResultSet row, int column) throws SQLException {
    return List.of((String[]) row.getArray(column).getArray());
  }
}
