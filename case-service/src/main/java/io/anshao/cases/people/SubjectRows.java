package io.anshao.cases.people;

import io.anshao.cases.desk.DeskTransaction;
import java.util.UUID;

/** Subjects of a sign-in provider in a desk transaction. */
final class SubjectRows {

  private SubjectRows() {}

  static boolean isCurrent(DeskTransaction tx, UUID person, String issuer, String subject) {
    return tx.sql()
        .sql(
            """
            select exists (
              select 1 from person_subject
               where person = :person and issuer = :issuer and subject = :subject
                 and ended_at is null)""")
        .param("person", person)
        .param("issuer", issuer)
        .param("subject", subject)
        .query(Boolean.class)
        .single();
  }

  /** Ends the person's link, where there is one. */
  static void end(DeskTransaction tx, UUID person, UUID by) {
    tx.sql()
        .sql(
            """
            update person_subject set ended_by = :by, ended_at = now()
             where person = :person and ended_at is null""")
        .param("by", by)
        .param("person", person)
        .update();
  }

  /** False when the subject is linked to somebody else. */
  static boolean insert(DeskTransaction tx, UUID person, String issuer, String subject, UUID by) {
    return tx.sql()
            .sql(
                """
                insert into person_subject (person, issuer, subject, set_by)
                values (:person, :issuer, :subject, :by)
                on conflict (issuer, subject) where ended_at is null do nothing""")
            .param("person", person)
            .param("issuer", issuer)
            .param("subject", subject)
            .param("by", by)
            .update()
        > 0;
  }
}
