package io.anshao.cases.lifecycle;

import io.anshao.cases.clock.ClockText;
import io.anshao.cases.clock.domain.Clock;
import io.anshao.cases.clock.domain.Clocks;
import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.lifecycle.Avoidance.Subjects;
import io.anshao.cases.lifecycle.CaseFile.Standing;
import io.anshao.cases.lifecycle.domain.Text;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Reads a case with its words for who looks at it; one statement, from the pool. */
public final class CaseReading {

  private static final String SELECT =
      """
      select id, district, number, version, head, main_version, state::text as state, state_version, registered_at,
             last_at, %1$s as party,
             (select coalesce(json_agg(t), '[]')::text
                from (select track, version, state, state_version from case_track where case_id = f.id) t) as tracks,
             (select coalesce(json_agg(c order by c.started_at, c.key, c.round), '[]')::text
                from case_clock c where case_id = f.id) as clocks,
             (select coalesce(json_object_agg(x.id, x.body), '{}')::text
                from case_text x
               where case_id = any (%2$s)) as texts,
             (select coalesce(json_agg(s), '[]')::text
                from (select kind, body from case_text
                       where kind in ('subject', 'uscc') and case_id = any (%2$s)) s) as subjects
        from case_file f where id = any (:ids)\
      """
          .formatted(PartyColumn.SQL, Homes.of("f.id"));

  private final DatabaseClient database;
  private final Tracks tracks;
  private final CaseHistory history;

  CaseReading(DatabaseClient database, Tracks tracks, CaseHistory history) {
    this.database = database;
    this.tracks = tracks;
    this.history = history;
  }

  /**
   * A case and its words.
   *
   * @param texts by the id of their text; what is erased is not there
   * @param subjects whom its tips name
   */
  public record Read(CaseFile file, Map<UUID, String> texts, Subjects subjects) {

    Read with(CaseFile other) {
      return new Read(other, texts, subjects);
    }

    /** The words of a text, unless they are erased. */
    public Optional<String> words(Text text) {
      return Optional.ofNullable(texts.get(text.id()));
    }
  }

  /** The case as it stands; empty when there is none. */
  public Mono<Read> find(UUID caseId) {
    return find(List.of(caseId)).next();
  }

  /** Those of these cases that there are, in no order. */
  public Flux<Read> find(Collection<UUID> caseIds) {
    return database
        .sql(SELECT)
        .bind("ids", caseIds.toArray(UUID[]::new))
        .map(row -> row(row))
        .all()
        .concatMap(this::current);
  }

  /** The case as it stood after that event. */
  public Mono<Read> find(UUID caseId, long version) {
    return find(caseId)
        .flatMap(
            now ->
                now.file().version() == version
                    ? Mono.just(now)
                    : history.upTo(now.file(), version).map(now::with));
  }

  /** A row whose states are not read yet. */
  private record Row(CaseFile bare, List<Kept> states, Map<UUID, String> texts, Subjects subjects) {

    Read read(CaseFile file) {
      return new Read(file, texts, subjects);
    }
  }

  private record Kept(String track, long version, JsonNode state, int stateVersion) {}

  /** A state of an older shape is evolved anew from the log. */
  private Mono<Read> current(Row row) {
    var isCurrent =
        row.states().stream()
            .allMatch(k -> k.stateVersion() == tracks.get(k.track()).stateVersion());
    if (!isCurrent) {
      return history.upTo(row.bare(), row.bare().version()).map(row::read);
    }
    var standings = new HashMap<String, Standing>();
    row.states()
        .forEach(
            k ->
                standings.put(
                    k.track(), new Standing(k.version(), tracks.get(k.track()).read(k.state()))));
    return Mono.just(row.read(row.bare().with(Map.copyOf(standings))));
  }

  private static Row row(Readable row) {
    var states = new ArrayList<Kept>();
    states.add(
        new Kept(
            Track.MAIN,
            number(row, "main_version"),
            CaseJson.read(string(row, "state")),
            (int) number(row, "state_version")));
    for (var each : CaseJson.read(string(row, "tracks"))) {
      states.add(
          new Kept(
              each.path("track").asString(),
              each.path("version").asLong(),
              each.path("state"),
              each.path("state_version").asInt()));
    }
    var texts = new HashMap<UUID, String>();
    CaseJson.read(string(row, "texts"))
        .properties()
        .forEach(e -> texts.put(UUID.fromString(e.getKey()), e.getValue().asString()));
    return new Row(bare(row), states, texts, subjects(row));
  }

  private static Subjects subjects(Readable row) {
    var subjects = new Subjects(new HashSet<>(), new HashSet<>());
    for (var each : CaseJson.read(string(row, "subjects"))) {
      var isCode = each.path("kind").asString().equals("uscc");
      (isCode ? subjects.usccs() : subjects.names()).add(each.path("body").asString());
    }
    return subjects;
  }

  private static CaseFile bare(Readable row) {
    var clocks = new ArrayList<Clock>();
    CaseJson.read(string(row, "clocks")).forEach(c -> clocks.add(clock(c)));
    return new CaseFile(
        row.get("id", UUID.class),
        string(row, "district"),
        string(row, "number"),
        number(row, "version"),
        new Hash(row.get("head", byte[].class)),
        row.get("registered_at", OffsetDateTime.class).toInstant(),
        row.get("last_at", OffsetDateTime.class).toInstant(),
        Map.of(),
        new Clocks(List.copyOf(clocks)),
        PartyColumn.read(row.get("party", String.class)));
  }

  private static Clock clock(JsonNode row) {
    return new Clock(
        row.path("key").asString(),
        row.path("round").asInt(),
        instant(row, "started_at"),
        ClockText.span(row.path("span").asString()),
        ClockText.pauses(row.path("pauses").toString()),
        new Deadline(
            instant(row, "due_at"),
            instant(row, "warn_at"),
            LocalDate.parse(row.path("tell_on").asString())),
        row.path("stopped_at").isNull()
            ? Optional.empty()
            : Optional.of(instant(row, "stopped_at")),
        row.path("policy").asInt(),
        row.path("why").asString());
  }

  private static Instant instant(JsonNode row, String column) {
    return OffsetDateTime.parse(row.path(column).asString()).toInstant();
  }

  private static String string(Readable row, String column) {
    return row.get(column, String.class);
  }

  private static long number(Readable row, String column) {
    return row.get(column, Number.class).longValue();
  }
}
