package io.anshao.cases.redlist;

import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.redlist.domain.EntryWording;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.Problem;
import java.util.UUID;

/** The pictures of an entry: taken for it, never a reporter's. */
final class EntryPhotos {

  private static final String OF_REPORTERS =
      """
      select 1 from case_tip t, jsonb_array_elements(t.details -> 'uploads') u
       where t.district = :district and u ->> 'uploadId' in (:photos) limit 1""";

  private EntryPhotos() {}

  /**
   * Looks whether one of them came with a tip of the district.
   *
   * @throws Problem 422 when it did
   */
  static void requireOurs(DeskTransaction tx, String district, EntryWording wording) {
    if (wording.photos().isEmpty()) {
      return;
    }
    var found =
        tx.sql()
            .sql(OF_REPORTERS)
            .param("district", district)
            .param("photos", wording.photos().stream().map(UUID::toString).toList())
            .query()
            .listOfRows();
    if (!found.isEmpty()) {
      throw new FieldErrors()
          .add(
              "photos",
              "of-reporter",
              "举报人的照片不能公开，请上传为此拍摄的照片。",
              "A reporter's picture is not published: send one that was taken for this.")
          .toProblem();
    }
  }
}
