package io.anshao.cases.survey;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.survey.domain.Surveyed;
import io.anshao.edge.problem.FieldErrors;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The register as it is stored: where each place stands, and every survey, which never changes. */
final class SurveyRows {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_ABSENT))
          .addMixIn(UnitCode.class, Code.class)
          .build();

  private SurveyRows() {}

  /**
   * Who surveyed a place, and by which way it came into the register.
   *
   * @param source {@code desk}, {@code import} or {@code case}
   */
  record Act(Instant at, UUID by, String source, @Nullable UUID caseId) {

    static Act ofCase(Instant at, UUID by, UUID caseId) {
      return new Act(at, by, "case", caseId);
    }
  }

  /** What a survey made of the register. */
  enum Saved {
    ADDED,
    UPDATED,
    /** The register has a survey of that day, or a later one. */
    KNOWN;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Which place it is, for ever. */
  static UUID idOf(String district, String key) {
    var name = "survey/" + district + "/" + key;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /** What the survey would make of the register. */
  static Saved look(DeskTransaction tx, String district, Surveyed of) {
    return lastOn(tx, idOf(district, of.key()), "")
        .map(last -> last.isBefore(of.on()) ? Saved.UPDATED : Saved.KNOWN)
        .orElse(Saved.ADDED);
  }

  /** Adds a survey; one of a day that is known already changes nothing. */
  static Saved save(DeskTransaction tx, String district, Surveyed of, Act act) {
    var id = idOf(district, of.key());
    tx.sql()
        .sql(
            """
            insert into survey_entry (id, district, version) values (:id, :district, 0)
            on conflict (id) do nothing\
            """)
        .param("id", id)
        .param("district", district)
        .update();
    var last = lastOn(tx, id, " for update");
    if (last.filter(day -> !isNews(day, of.on(), act)).isPresent()) {
      return Saved.KNOWN;
    }
    move(tx, id, of);
    note(tx, id, of, act);
    return last.isPresent() ? Saved.UPDATED : Saved.ADDED;
  }

  /** Who stood there knows more than a file of the same day. */
  private static boolean isNews(LocalDate known, LocalDate on, Act act) {
    return act.source().equals("import") ? known.isBefore(on) : !known.isAfter(on);
  }

  /**
   * What another unit sees to is not written by this one.
   *
   * @throws io.anshao.edge.problem.Problem 422 under the field that says so
   */
  static void requireOwn(DeskTransaction tx, SurveyAccess access, Surveyed of) {
    new FieldErrors()
        .check(
            isAnothers(tx, access, of),
            "unit",
            "not-yours",
            "这里已由其他单位登记，请联系安委办。",
            "Another unit sees to this place; ask the office.")
        .throwIfAny();
  }

  static boolean isAnothers(DeskTransaction tx, SurveyAccess access, Surveyed of) {
    return access.own().isPresent()
        && !tx.sql()
            .sql("select 1 from survey_entry where id = :id and unit <> :unit")
            .param("id", idOf(access.district(), of.key()))
            .param("unit", access.own().get().value())
            .query()
            .listOfRows()
            .isEmpty();
  }

  private static Optional<LocalDate> lastOn(DeskTransaction tx, UUID id, String lock) {
    return tx
        .sql()
        .sql("select surveyed_on from survey_entry where id = :id" + lock)
        .param("id", id)
        .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static void move(DeskTransaction tx, UUID id, Surveyed of) {
    tx.sql()
        .sql(
            """
            update survey_entry
               set version = version + 1, name = :name, uscc = :uscc, address = :address,
                   street = :street, area = :area, unit = :unit, level = :level, risks = :risks,
                   surveyed_on = :on, next_on = :next
             where id = :id\
            """)
        .param("name", of.name())
        .param("uscc", of.uscc().orElse(null))
        .param("address", of.address())
        .param("street", of.street().orElse(null))
        .param("area", of.area().orElse(null))
        .param("unit", of.unit().value())
        .param("level", of.level().code())
        .param("risks", JSON.writeValueAsString(of.risks()))
        .param("on", of.on())
        .param("next", of.nextOn())
        .param("id", id)
        .update();
  }

  private static void note(DeskTransaction tx, UUID id, Surveyed of, Act act) {
    tx.sql()
        .sql(
            """
            insert into survey_act (entry, version, at, person, source, case_id, unit, party, body)
            select id, version, :at, :person, :source, :case::uuid, unit, coalesce(uscc, id::text), :body
              from survey_entry where id = :id\
            """)
        .param("at", act.at().atOffset(ZoneOffset.UTC))
        .param("person", act.by())
        .param("source", act.source())
        .param("case", act.caseId() == null ? null : act.caseId().toString())
        .param("body", JSON.writeValueAsString(of))
        .param("id", id)
        .update();
  }

  static Surveyed read(String body) {
    return JSON.readValue(body, Surveyed.class);
  }

  static Surveyed.Risk[] risks(String body) {
    return JSON.readValue(body, Surveyed.Risk[].class);
  }

  private abstract static class Code {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    Code(String value) {}

    @JsonValue
    abstract String value();
  }
}
