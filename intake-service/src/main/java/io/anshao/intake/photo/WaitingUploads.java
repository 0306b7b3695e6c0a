package io.anshao.intake.photo;

import io.anshao.contracts.photograph.PhotographTaken;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Uploads that nothing has claimed yet, taken by what somebody says after a report or an order. */
public final class WaitingUploads {

  private static final String CLAIMABLE =
      """
      select id, sha256, perceptual_hash, taken_at from upload
       where id = any (?) and tip_id is null and staff_id is null and order_id is null
       order by id
         for update\
      """;

  private WaitingUploads() {}

  /** Whose they become. */
  public enum Owner {
    TIP("update upload set tip_id = ? where id = any (?)"),
    ORDER("update upload set order_id = ? where id = any (?)");

    private final String claim;

    Owner(String claim) {
      this.claim = claim;
    }
  }

  /**
   * What became of a claim: all were taken or none.
   *
   * @param taken what is known of each
   * @param missing those that are not there, or belong to something else
   */
  public record Claim(List<PhotographTaken> taken, List<UUID> missing) {

    static final Claim NOTHING = new Claim(List.of(), List.of());
  }

  /** Takes all of {@code wanted}, or none when some are not there. */
  public static Claim claim(
      Connection tx, Owner owner, UUID ownerId, String district, List<UUID> wanted)
      throws SQLException {
    if (wanted.isEmpty()) {
      return Claim.NOTHING;
    }
    var taken = lock(tx, district, wanted);
    var missing = new ArrayList<>(wanted);
    taken.forEach(photo -> missing.remove(photo.uploadId()));
    if (!missing.isEmpty()) {
      return new Claim(List.of(), missing);
    }
    try (var update = tx.prepareStatement(owner.claim)) {
      update.setObject(1, ownerId);
      update.setArray(2, tx.createArrayOf("uuid", wanted.toArray()));
      update.executeUpdate();
    }
    return new Claim(taken, List.of());
  }

  private static List<PhotographTaken> lock(Connection tx, String district, List<UUID> wanted)
      throws SQLException {
    var found = new ArrayList<PhotographTaken>();
    try (var select = tx.prepareStatement(CLAIMABLE)) {
      select.setArray(1, tx.createArrayOf("uuid", wanted.toArray()));
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          var takenAt = rows.getObject(4, OffsetDateTime.class);
          found.add(
              new PhotographTaken(
                  rows.getObject(1, UUID.class),
                  district,
                  rows.getString(2),
                  rows.getString(3),
                  takenAt == null ? null : takenAt.toInstant(),
                  null));
        }
      }
    }
    return found;
  }
}
