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
  private static final Duration POLL = Duration.ofMillis(50);
  private static final String TOPIC = Topic.PROGRESS.kafkaName();

  /** The steps of tips that there are, again for tips that there are not. */
  private static final String MULTIPLY =
      """
      create table if not exists bench_tip (id text primary key);
      with tip as (select distinct key from outbox where topic = '%1$s'),
           copy as materialized (
             select key, gen_random_uuid()::text as id
               from tip, generate_series(1, greatest(1, %2$d / (select count(*) from outbox where topic = '%1$s'))) n),
           kept as (insert into bench_tip select id from copy)
      insert into outbox (topic, key, seq, district, headers, payload)
        select o.topic, c.id, o.seq, o.district, replace(o.headers, o.key, c.id),
               convert_to(replace(convert_from(o.payload, 'UTF8'), o.key, c.id), 'UTF8')
          from outbox o join copy c using (key) where o.topic = '%1$s' order by o.id""";

  private static final String SENT = "select count(*) from outbox where topic = '%s'";

  private static final String READ =
      "select coalesce(sum(last_seq), 0) from inbox where consumer = 'progress' and topic = '%s'";

  private static final String WIPE =
      """
      begin;
      delete from inbox where consumer = 'progress';
      delete from progress_step;
      commit""";

  private static final String PRINT =
      """
      select count(*) || ' ' || coalesce(md5(string_agg(p::text, '' order by tip_id, seq)), '') from progress_step p""";

  private final Platform platform;
  private final Size size;

  ReadModel(Platform platform, Size size) {
    this.platform = platform;
    this.size = size;
  }

  Measured run() {
    var result = Measured.nothing();
    new CaseWork(platform, size.connections).handle(Math.max(2, size.connections / 4));
    execute(ServiceName.CASES, MULTIPLY.formatted(TOPIC, size.events));
    var events = number(ServiceName.CASES, SENT.formatted(TOPIC));
    awaitRead(events);
    var before = column(ServiceName.INTAKE, PRINT);

    execute(ServiceName.INTAKE, WIPE);
    var began = System.nanoTime();
    column(ServiceName.CASES, "select republish('%s', null, null)".formatted(TOPIC));
    awaitRead(events);
    var perSecond = events / ((System.nanoTime() - began) / 1e9);

    var after = column(ServiceName.INTAKE, PRINT);
    result.claim("rows before %s = rows after %s".formatted(before, after), before.equals(after));
    var reader = new BareReader(Servers.brokers(platform));
    var reading = reader.all(TOPIC);
    var writing =
        new BareProjection(Servers.of(platform, ServiceName.INTAKE)).fill(reader, TOPIC);
    result.claim(
        "the bare consumer read each of %,d events at least twice: %,d records"
            .formatted(events, reading.records()),
        reading.records() >= 2 * events);
    var figure = Figure.of("events, republished and read again", perSecond, "/s");
    result.add(figure.above("bare consumer with the same rows", writing.perSecond()).atLeastTimes(0.3));
    result.add(figure.above("bare consumer alone", reading.perSecond()));
    forgetCopies();
    return result;
  }

  private void awaitRead(long events) {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(POLL)
        .until(() -> number(ServiceName.INTAKE, READ.formatted(TOPIC)) >= events);
  }

  private void forgetCopies() {
    var copies = platform.databases().column(ServiceName.CASES, "select id from bench_tip");
    var ids = "'{%s}'".formatted(String.join(",", copies));
    execute(
        ServiceName.INTAKE,
        "delete from progress_step where tip_id = any (%1$s::uuid[]); delete from inbox where key = any (%1$s::text[])"
            .formatted(ids));
    execute(
        ServiceName.CASES,
        "delete from outbox using bench_tip where key = bench_tip.id; drop table bench_tip");
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
