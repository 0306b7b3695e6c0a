package io.anshao.cases.redlist;

import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.redlist.domain.EntryWording;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.Problem;

/** The pictures of an entry: taken for it, never a reporter's and nothing made of one. */
final class EntryPhotos {

  private static final String OF_REPORTERS =
      """
      with recursive made (id) as (
        select unnest(array[:photos]::uuid[])
        union
        select f.made_of from made join picture_fact f on f.id = made.id where f.made_of is not null)
      select 1 from made join reporter_picture using (id) limit 1\
      """;

  private EntryPhotos() {}

  /**
   * Looks whether one of them is a reporter's, sent with a tip or later, or a covered copy of one.
   *
   * @throws Problem 422 when it did
   */
  static void requireOurs(DeskTransaction tx, EntryWording wording) {
    if (wording.photos().isEmpty()) {
      return;
    }
    var found = tx.sql().sql(OF_REPORTERS).param("photos", wording.photos()).query().listOfRows();
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
