package io.anshao.bench;

import io.anshao.bench.peer.BareProjection;
import io.anshao.bench.peer.BareReader;
import io.anshao.contracts.Topic;
import io.anshao.scenarios.Platform;
import io.anshao.scenarios.ServiceName;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;

/**
 * {@code rebuild}: a reader's projection is wiped and comes back by a republish: what reporters see
 * of their tips, from case-service's outbox through the broker into intake's tables. Beside: a bare
 * consumer of the same records, which writes the same rows; and one that does nothing with them.
 */
final class ReadModel {

  private static final Duration PATIENCE = Duration.ofMinutes(15);

  /** Each look counts through all keys: seldom, so that it does not measure itself. */
  private static final Duration POLL = Duration.ofMillis(250);

  private static final String TOPIC = Topic.PROGRESS.kafkaName();

  private static final String WANTED = "wanted_events";

  /** No real tip has such an id: what others do on the platform meanwhile is left alone. */
  private static final String OURS = "be2c0000-";

  /** The steps of tips that there are, again for tips that there are not. */
  private static final String MULTIPLY =
      """
      with real as (select * from outbox where topic = '%1$s' and key not like '%2$s%%'),
           copy as materialized (
             select key, '%2$s' || substr(gen_random_uuid()::text, 10) as id
               from (select distinct key from real) tip,
                    generate_series(1, greatest(1, %3$s / (select count(*) from real))) n)
      insert into outbox (topic, key, seq, district, headers, payload)
        select o.topic, c.id, o.seq, o.district, replace(o.headers, o.key, c.id),
               convert_to(replace(convert_from(o.payload, 'UTF8'), o.key, c.id), 'UTF8')
          from real o join copy c using (key) order by o.id"""
          .formatted(TOPIC, OURS, WANTED);

  private static final String SENT =
      "select count(*) from outbox where topic = '%s' and key like '%s%%'".formatted(TOPIC, OURS);

  private static final String REPUBLISH =
      """
      select republish('%1$s', null, (select min(created_at) from outbox where topic = '%1$s' and key like '%2$s%%'))"""
          .formatted(TOPIC, OURS);

  private static final String READ =
      "select coalesce(sum(last_seq), 0) from inbox where consumer = 'progress' and key like '%s%%'"
          .formatted(OURS);

  private static final String WIPE =
      """
      begin;
      delete from inbox where key like '%1$s%%';
      delete from progress_step where tip_id::text like '%1$s%%';
      commit"""
          .formatted(OURS);

  private static final String FORGET = "delete from outbox where key like '%s%%'".formatted(OURS);

  private static final String PRINT =
      """
      select count(*) || ' ' || coalesce(md5(string_agg(p::text, '' order by tip_id, seq)), '')
        from progress_step p where tip_id::text like '%s%%'"""
          .formatted(OURS);

  private final Platform platform;
  private final Size size;

  ReadModel(Platform platform, Size size) {
    this.platform = platform;
    this.size = size;
  }

  Measured run() {
    var result = Measured.nothing();
    new CaseWork(platform, size.connections).handle(Math.max(2, size.connections / 4));
    execute(ServiceName.CASES, MULTIPLY.replace(WANTED, Integer.toString(size.events)));
    var events = number(ServiceName.CASES, SENT);
    awaitRead(events);
    var before = column(ServiceName.INTAKE, PRINT);

    execute(ServiceName.INTAKE, WIPE);
    var began = System.nanoTime();
    var processors = ProcessorTime.of(platform);
    column(ServiceName.CASES, REPUBLISH);
    awaitRead(events);
    var perSecond = events / ((System.nanoTime() - began) / 1e9);
    processors.tell("events, republished and read again", result);

    var after = column(ServiceName.INTAKE, PRINT);
    result.claim("rows before %s = rows after %s".formatted(before, after), before.equals(after));
    var reader = new BareReader(platform.brokers());
    var reading = reader.all(TOPIC);
    var writing = new BareProjection(Servers.of(platform, ServiceName.INTAKE)).fill(reader, TOPIC);
    result.claim(
        "the bare consumer read each of %,d events at least twice: %,d records"
            .formatted(events, reading.records()),
        reading.records() >= 2 * events);
    var figure = Figure.of("events, republished and read again", perSecond, "/s");
    result.add(
        figure.above("bare consumer with the same rows", writing.perSecond()).atLeastTimes(0.3));
    result.add(figure.above("bare consumer alone", reading.perSecond()));
    forgetCopies();
    return result;
  }

  private void awaitRead(long events) {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(POLL)
        .until(() -> number(ServiceName.INTAKE, READ) >= events);
  }

  private void forgetCopies() {
    execute(ServiceName.CASES, FORGET);
    execute(ServiceName.INTAKE, WIPE);
  }

  private long number(ServiceName service, String sql) {
    return Long.parseLong(column(service, sql));
  }

  private String column(ServiceName service, String sql) {
    return platform.databases().column(service, sql).getFirst();
  }

  private void execute(ServiceName service, String sql) {
    try (var connection = platform.databases().of(service);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
