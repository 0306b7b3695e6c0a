package io.anshao.intake.order;

import io.anshao.contracts.Events;
import io.anshao.contracts.order.OrderPublished;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.secret.Sha256;
import io.anshao.edge.time.BusinessClock;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * Orders as the holders of their links see them: {@code Authorization: Order <token>}. A token has
 * 160 bits, so misses need not be counted.
 */
final class MyOrders {

  private static final String SCHEME = "Order ";
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final String SELECT =
      "select district, link_until, type, payload from firm_order where token_hash = :hash";

  private static final String SAID =
      "select kind, said_at, body, photos from firm_reply where order_id = :order order by seq";

  private final DatabaseClient database;
  private final BusinessClock clock;

  MyOrders(DatabaseClient database, BusinessClock clock) {
    this.database = database;
    this.clock = clock;
  }

  private record Row(String district, LocalDate until, OrderPublished order) {}

  /** The order that the request's link opens, or 401. */
  Mono<OrderPublished> authenticate(ServerHttpRequest request) {
    return database
        .sql(SELECT)
        .bind("hash", Sha256.hex(tokenOf(request)))
        .map(MyOrders::row)
        .one()
        .filter(row -> !today(row.district()).isAfter(row.until()))
        .map(Row::order)
        .switchIfEmpty(Mono.error(MyOrders::unknown));
  }

  /** All that the firm sees. */
  Mono<MyOrder> view(OrderPublished order) {
    return database
        .sql(SAID)
        .bind("order", order.orderId())
        .map(MyOrders::reply)
        .all()
        .collectList()
        .map(replies -> MyOrder.of(order, today(order.district()), replies));
  }

  private LocalDate today(String district) {
    return clock.now(district).atZone(ZONE).toLocalDate();
  }

  private static Row row(Readable row) {
    return new Row(
        Objects.requireNonNull(row.get("district", String.class)),
        Objects.requireNonNull(row.get("link_until", LocalDate.class)),
        (OrderPublished)
            Events.read(
                row.get("type", String.class),
                Objects.requireNonNull(row.get("payload", byte[].class))));
  }

  private static MyOrder.ReplyView reply(Readable row) {
    return new MyOrder.ReplyView(
        Objects.requireNonNull(row.get("kind", String.class)),
        Objects.requireNonNull(row.get("said_at", Instant.class)),
        Objects.requireNonNull(row.get("body", String.class)),
        List.of(Objects.requireNonNull(row.get("photos", UUID[].class))));
  }

  private static String tokenOf(ServerHttpRequest request) {
    var header = request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? header.substring(SCHEME.length()).strip()
        : "";
  }

  private static Problem unknown() {
    var problem =
        Problem.of(
            HttpStatus.UNAUTHORIZED,
            "order-link-unknown",
            "链接无效或已过期，请联系发出整改通知的单位重新获取。",
            "The link is not valid or is over; ask the unit that sent the order for another one.");
    problem.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Order");
    return problem;
  }
}
