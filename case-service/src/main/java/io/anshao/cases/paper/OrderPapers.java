package io.anshao.cases.paper;

import io.anshao.cases.lifecycle.CaseHistory;
import io.anshao.cases.lifecycle.CaseReading;
import io.anshao.cases.lifecycle.domain.CaseEvent.RectificationOrdered;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.paper.domain.OrderPaper;
import io.anshao.cases.paper.domain.Signature;
import io.r2dbc.spi.Readable;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Signed orders, put together again from the log: from each one its paper, always the same. */
public final class OrderPapers {

  private static final String SELECT =
      "select number, issuer, area, unit, signer from order_paper where case_id = :id and version ="
          + " :version";

  private final DatabaseClient database;
  private final CaseHistory history;
  private final CaseReading cases;
  private final PdfPress press;

  OrderPapers(DatabaseClient database, CaseHistory history, CaseReading cases, PdfPress press) {
    this.database = database;
    this.history = history;
    this.cases = cases;
    this.press = press;
  }

  /** A document and its number. */
  public record Printed(String number, byte[] pdf) {}

  /**
   * The paper of the order that is this version of the case; empty where it is no numbered order.
   */
  public Mono<Printed> print(UUID caseId, long version) {
    return signature(caseId, version).flatMap(signed -> print(caseId, version, signed));
  }

  /** The versions of the case that are numbered orders, in their order. */
  public Flux<Long> versions(UUID caseId) {
    return database
        .sql("select version from order_paper where case_id = :id order by version")
        .bind("id", caseId)
        .map(row -> row.get("version", Long.class))
        .all();
  }

  private Mono<Printed> print(UUID caseId, long version, Signature signed) {
    return order(caseId, version)
        .zipWith(cases.find(caseId, version))
        .flatMap(
            t -> {
              var then = Overview.of(t.getT2().file().main());
              var paper = OrderPaper.of(t.getT1(), then, signed, t.getT2()::words);
              return press.print(OrderHtml.of(paper), t.getT1().stamp().at());
            })
        .map(pdf -> new Printed(signed.number(), pdf));
  }

  private Mono<RectificationOrdered> order(UUID caseId, long version) {
    return history
        .of(caseId)
        .filter(logged -> logged.version() == version)
        .next()
        .map(logged -> (RectificationOrdered) history.read(logged).event());
  }

  private Mono<Signature> signature(UUID caseId, long version) {
    return database
        .sql(SELECT)
        .bind("id", caseId)
        .bind("version", version)
        .map(row -> signature(row))
        .one();
  }

  private static Signature signature(Readable row) {
    return new Signature(
        text(row, "number"),
        text(row, "issuer"),
        text(row, "area"),
        text(row, "unit"),
        text(row, "signer"));
  }

  private static String text(Readable row, String column) {
    return String.valueOf(row.get(column, String.class));
  }
}
