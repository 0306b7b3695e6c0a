package io.anshao.notify.notice;

import io.anshao.edge.token.StaffUser;
import io.anshao.notify.desk.Administrator;
import io.anshao.notify.notice.channel.Channels;
import io.r2dbc.spi.Readable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** How the channels do, in numbers. */
@RestController
class ChannelController {

  /** A reporter's message goes by what their contact is. */
  private static final String SELECT =
      """
      select coalesce(case when m.channel = 'contact' then case c.kind when 'phone' then 'sms' else 'mail' end
                           else m.channel end, 'mail') as channel,
             count(*) filter (where m.settled_at is null) as waiting,
             min(m.received_at) filter (where m.settled_at is null) as oldest,
             count(*) filter (where m.outcome = 'delivered') as delivered,
             count(*) filter (where m.outcome = 'bounced') as bounced,
             count(*) filter (where m.outcome = 'given_up') as given_up
        from message m left join contact c on c.tip_id = m.tip_id
       where m.district = :district and (m.settled_at is null or m.settled_at > now() - interval '1 day')
       group by 1""";

  private static final List<String> ALL = List.of("mail", "sms", "wecom", "dingtalk", "webhook");

  private final DatabaseClient database;
  private final Channels channels;

  ChannelController(DatabaseClient database, Channels channels) {
    this.database = database;
    this.channels = channels;
  }

  /**
   * A channel.
   *
   * @param ready whether it is set up here
   * @param resting destinations that are left in peace after failures
   * @param oldest since when its oldest message waits
   * @param delivered in the last 24 hours, as are the others
   */
  record State(
      String name,
      boolean ready,
      long resting,
      long waiting,
      @Nullable Instant oldest,
      long delivered,
      long bounced,
      long givenUp) {}

  /** Every channel that there is. */
  record States(List<State> items) {}

  /** What a district's messages came to. */
  private record Numbers(
      String channel,
      long waiting,
      @Nullable Instant oldest,
      long delivered,
      long bounced,
      long givenUp) {

    static final Numbers NONE = new Numbers("", 0, null, 0, 0, 0);
  }

  @Operation(summary = "Channels: set up or not, what waits, what the last day came to")
  @GetMapping("/api/v1/notice-channels")
  Mono<States> list(
      @RequestParam(required = false) @Nullable String district,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var by = Administrator.of(user, district);
    return database
        .sql(SELECT)
        .bind("district", by.district())
        .map(ChannelController::numbers)
        .all()
        .collectMap(Numbers::channel)
        .map(
            all ->
                new States(
                    ALL.stream()
                        .map(name -> state(name, all.getOrDefault(name, Numbers.NONE)))
                        .toList()));
  }

  private State state(String name, Numbers numbers) {
    return new State(
        name,
        channels.has(name),
        channels.resting(name),
        numbers.waiting(),
        numbers.oldest(),
        numbers.delivered(),
        numbers.bounced(),
        numbers.givenUp());
  }

  private static Numbers numbers(Readable row) {
    var oldest = row.get("oldest", OffsetDateTime.class);
    return new Numbers(
        Objects.requireNonNull(row.get("channel", String.class)),
        count(row, "waiting"),
        oldest == null ? null : oldest.toInstant(),
        count(row, "delivered"),
        count(row, "bounced"),
        count(row, "given_up"));
  }

  private static long count(Readable row, String column) {
    return Objects.requireNonNull(row.get(column, Long.class));
  }
}
