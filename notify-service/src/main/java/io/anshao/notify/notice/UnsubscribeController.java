package io.anshao.notify.notice;

import io.anshao.contracts.delivery.StaffUnsubscribed;
import io.anshao.contracts.notice.ChannelKind;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.outbox.Outbox;
import io.anshao.messaging.outbox.OutboxRecord;
import io.anshao.notify.desk.Desk;
import io.swagger.v3.oas.annotations.Operation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Ends messages of a kind for who has the link, without signing in. Following a link only asks, for
 * programs follow links; pressing the button ends it.
 */
@RestController
@RequestMapping(path = Unsubscribing.PATH, produces = "text/html;charset=UTF-8")
class UnsubscribeController {

  private static final String FIND =
      """
      select person, channel, template, district from message
       where id = ? and person is not null and not urgent""";

  private static final String NOTE =
      "insert into unsubscription (message) values (?) on conflict do nothing";

  /** What waits of that kind ends, too. */
  private static final String WITHDRAW =
      """
      update message set settled_at = now(), outcome = 'given_up', last_failure = 'unsubscribed'
       where person = ? and channel = ? and template = ? and not urgent and settled_at is null and id <> ?""";

  private static final String PAGE =
      """
      <!doctype html>
      <html lang="zh-CN">
      <head><title>退订 · 安哨</title><meta name="viewport" content="width=device-width"></head>
      <body><main><h1>%s</h1><p>%s</p>%s</main></body>
      </html>
      """;

  private static final String FORM = "<form method=\"post\"><button>退订 Unsubscribe</button></form>";

  private final Unsubscribing links;
  private final Desk desk;
  private final Outbox outbox;
  private final BusinessClock clock;

  UnsubscribeController(Unsubscribing links, Desk desk, Outbox outbox, BusinessClock clock) {
    this.links = links;
    this.desk = desk;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Operation(summary = "Asks whether messages of this kind are to end")
  @GetMapping
  ResponseEntity<String> ask(@RequestParam(defaultValue = "") String token) {
    message(token);
    return page(
        "退订此类通知？",
        "退订后，这类通知不再发到这个地址；紧急通知不受影响。 Messages of this kind will no longer come here; urgent ones will.",
        FORM);
  }

  @Operation(summary = "Ends messages of this kind")
  @PostMapping
  Mono<ResponseEntity<String>> end(@RequestParam(defaultValue = "") String token) {
    var message = message(token);
    return desk.write("unsubscribe/" + message, tx -> end(tx, message))
        .map(
            _ -> page("已退订", "可在控制台“我的通知”里重新打开。 You can turn them on again under My notices.", ""));
  }

  private boolean end(Connection tx, UUID message) throws SQLException {
    try (var select = tx.prepareStatement(FIND)) {
      select.setObject(1, message);
      try (var row = select.executeQuery()) {
        if (!row.next()) {
          throw notOurs();
        }
        var person = row.getObject(1, UUID.class);
        var channel = ChannelKind.ofCode(row.getString(2)).orElseThrow();
        if (note(tx, message)) {
          withdraw(tx, message, person, channel.code(), row.getString(3));
          tell(tx, message, person, channel, row.getString(3), row.getString(4));
        }
        return true;
      }
    }
  }

  private static boolean note(Connection tx, UUID message) throws SQLException {
    try (var insert = tx.prepareStatement(NOTE)) {
      insert.setObject(1, message);
      return insert.executeUpdate() > 0;
    }
  }

  private static void withdraw(
      Connection tx, UUID message, UUID person, String channel, String kind) throws SQLException {
    try (var update = tx.prepareStatement(WITHDRAW)) {
      update.setObject(1, person);
      update.setString(2, channel);
      update.setString(3, kind);
      update.setObject(4, message);
      update.executeUpdate();
    }
  }

  private void tell(
      Connection tx, UUID message, UUID person, ChannelKind channel, String kind, String district)
      throws SQLException {
    var now = clock.now(district);
    outbox.append(
        tx,
        List.of(
            OutboxRecord.of(
                "/anshao/notify",
                new StaffUnsubscribed(message, person, channel, kind, now),
                StaffUnsubscribed.key(message),
                1,
                district,
                now,
                null,
                null)));
  }

  private UUID message(String token) {
    return links.message(token).orElseThrow(UnsubscribeController::notOurs);
  }

  private static Problem notOurs() {
    return Problem.of(HttpStatus.NOT_FOUND, "not-found", "这个退订链接无效。", "This link is not valid.");
  }

  private static ResponseEntity<String> page(String title, String words, String form) {
    return ResponseEntity.ok()
        .header("Content-Security-Policy", "default-src 'none'; form-action 'self'")
        .header("Cache-Control", "no-store")
        .contentType(MediaType.valueOf("text/html;charset=UTF-8"))
        .body(PAGE.formatted(title, words, form));
  }
}
