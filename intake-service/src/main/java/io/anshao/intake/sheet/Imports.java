package io.anshao.intake.sheet;

import io.anshao.edge.IdempotencyKey;
import io.anshao.edge.problem.FieldErrors.FieldError;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.secret.Sha256;
import io.anshao.edge.token.StaffUser;
import io.anshao.intake.sheet.ImportView.RowError;
import io.anshao.intake.sheet.ImportView.RowView;
import io.anshao.intake.sheet.ImportView.State;
import io.anshao.intake.sheet.domain.Column;
import io.anshao.intake.sheet.domain.Line;
import io.anshao.intake.tip.ChannelIntake;
import io.anshao.intake.tip.domain.Fault;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Looks at files and takes their rows. The same number of the same source, and the same row of the
 * same file, is one tip for ever; so the same file may be sent again whenever an answer was lost.
 */
final class Imports {

  /** So many rows wait for the same commit. */
  private static final int AT_ONCE = 16;

  private final ChannelIntake intake;
  private final Scheduler reading;

  /**
   * @param reading where files are unpacked and read, one at a time
   */
  Imports(ChannelIntake intake, Scheduler reading) {
    this.intake = intake;
    this.reading = reading;
  }

  /**
   * A file that somebody sent.
   *
   * @param source the system or office that its numbers are of
   */
  record Sent(byte[] bytes, String source, StaffUser by, String district) {}

  private record Row(Line line, IdempotencyKey key, boolean isRepeated) {}

  /** What each row would become. */
  Mono<ImportView> look(Sent sent) {
    return rows(sent)
        .publishOn(reading)
        .flatMapSequential(row -> look(row, sent), AT_ONCE)
        .collectList()
        .map(ImportView::of);
  }

  /**
   * Takes the good ones among the rows.
   *
   * @param chosen their numbers; {@code null} for all
   */
  Mono<ImportView> take(Sent sent, @Nullable Set<Integer> chosen, @Nullable String traceparent) {
    return rows(sent)
        .flatMapSequential(
            row ->
                chosen == null || chosen.contains(row.line().number())
                    ? take(row, sent, traceparent)
                    : Mono.just(RowView.of(row.line(), State.LEFT)),
            AT_ONCE)
        .collectList()
        .map(ImportView::of);
  }

  private Flux<Row> rows(Sent sent) {
    return Mono.fromSupplier(() -> read(sent)).subscribeOn(reading).flatMapIterable(rows -> rows);
  }

  private List<Row> read(Sent sent) {
    var file = HexFormat.of().formatHex(Sha256.of(sent.bytes()));
    var first = new HashMap<IdempotencyKey, Integer>();
    return Lines.read(sent.bytes()).stream()
        .map(line -> new Row(line, key(line, sent, file), false))
        .map(
            row -> {
              var number = row.line().number();
              var before = first.putIfAbsent(row.key(), number);
              return new Row(row.line(), row.key(), before != null);
            })
        .toList();
  }

  private IdempotencyKey key(Line line, Sent sent, String file) {
    var number = line.get(Column.NUMBER);
    return number == null
        ? intake.key("import/row", sent.district(), file, Integer.toString(line.number()))
        : intake.key("import/number", sent.district(), sent.source(), number);
  }

  private Mono<RowView> look(Row row, Sent sent) {
    if (row.isRepeated()) {
      return Mono.just(repeated(row.line()));
    }
    return intake
        .look(faults -> LineTip.of(row.line(), sent.by(), sent.district(), faults), row.key())
        .map(known -> RowView.known(row.line(), known.tipNumber()))
        .defaultIfEmpty(RowView.of(row.line(), State.GOOD))
        .onErrorResume(
            Imports::isRefusal, refusal -> Mono.just(RowView.bad(row.line(), errors(refusal))));
  }

  private Mono<RowView> take(Row row, Sent sent, @Nullable String traceparent) {
    if (row.isRepeated()) {
      return Mono.just(repeated(row.line()));
    }
    return intake
        .take(
            faults -> LineTip.of(row.line(), sent.by(), sent.district(), faults),
            row.key(),
            traceparent)
        .map(receipt -> RowView.taken(row.line(), receipt.tipNumber()))
        .onErrorResume(
            Imports::isRefusal, refusal -> Mono.just(RowView.bad(row.line(), errors(refusal))));
  }

  private static RowView repeated(Line line) {
    var fault = Fault.DUPLICATE;
    return RowView.bad(
        line,
        List.of(
            new RowError(
                Column.NUMBER.title(),
                Column.NUMBER.field(),
                fault.code(),
                fault.message(),
                fault.messageEn())));
  }

  private static boolean isRefusal(Throwable error) {
    return error instanceof Problem problem && problem.getStatusCode().is4xxClientError();
  }

  private static List<RowError> errors(Throwable refusal) {
    var properties = ((Problem) refusal).getBody().getProperties();
    var errors = Objects.requireNonNullElse(properties, Map.<String, Object>of()).get("errors");
    return errors instanceof List<?> list
        ? list.stream().map(FieldError.class::cast).map(Imports::error).toList()
        : List.of();
  }

  private static RowError error(FieldError error) {
    var title = Column.of(error.field()).map(Column::title).orElse(error.field());
    return new RowError(title, error.field(), error.code(), error.message(), error.messageEn());
  }
}
