package io.anshao.cases.informant;

import io.anshao.cases.desk.Desk;
import io.anshao.cases.desk.DeskTransaction;
import io.anshao.cases.informant.InformantRows.Call;
import io.anshao.cases.informant.domain.Informant;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.Problem;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;

/** Keeps the informants of a district. Nobody reads of them without a row that says so. */
final class KeepingInformants {

  private final Desk desk;

  KeepingInformants(Desk desk) {
    this.desk = desk;
  }

  Mono<List<Informant>> list(String district, UUID by) {
    return desk.write(
        aggregate(district),
        tx -> {
          InformantRows.noteRead(tx, district, by, null);
          return InformantRows.all(tx, district);
        });
  }

  Mono<List<Call>> calls(String district, UUID id, UUID by) {
    return desk.write(
        aggregate(district),
        tx -> {
          var informant = locked(tx, district, id);
          InformantRows.noteRead(tx, district, by, informant.id());
          return InformantRows.calls(tx, informant.id());
        });
  }

  /**
   * Registers one once; again under the same request, it answers the same.
   *
   * @param request names the call: idempotency key and body
   */
  Mono<Informant> register(Informant informant, UUID by, byte[] request) {
    var district = informant.post().district();
    return desk.write(
        aggregate(district),
        tx -> {
          var earlier = InformantRows.requestThatMade(tx, informant.id());
          if (earlier.isEmpty()) {
            requireFreeCode(tx, informant);
            InformantRows.insert(tx, informant, by, request);
          } else if (!MessageDigest.isEqual(earlier.get(), request)) {
            throw otherBody();
          }
          return locked(tx, district, informant.id());
        });
  }

  Mono<Informant> change(String district, UUID id, UnaryOperator<Informant> change) {
    return desk.write(
        aggregate(district),
        tx -> {
          var changed = change.apply(locked(tx, district, id));
          InformantRows.update(tx, changed);
          return changed;
        });
  }

  /** Notes a call, once under the same id. */
  Mono<Informant> call(
      String district, UUID id, UUID callId, InformantCall call, LocalDate today, UUID by) {
    return desk.write(
        aggregate(district),
        tx -> {
          var known = locked(tx, district, id);
          if (!InformantRows.insertCall(tx, callId, id, today, call, by)) {
            return known;
          }
          var called = known.called(today, call.reached());
          InformantRows.update(tx, called);
          return called;
        });
  }

  private static Informant locked(DeskTransaction tx, String district, UUID id) {
    return InformantRows.locked(tx, district, id)
        .orElseThrow(
            () ->
                Problem.of(
                    HttpStatus.NOT_FOUND, "not-found", "没有找到。", "There is nothing here for you."));
  }

  private static void requireFreeCode(DeskTransaction tx, Informant informant) {
    new FieldErrors()
        .check(
            !InformantRows.isCodeFree(tx, informant.post().district(), informant.code()),
            "code",
            "taken",
            "这个代号已经用了。",
            "This code is taken.")
        .throwIfAny();
  }

  private static Problem otherBody() {
    return Problem.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "idempotency-key-reused",
        "同一个 Idempotency-Key 不能用于不同的内容。",
        "The same Idempotency-Key cannot carry another body.");
  }

  private static String aggregate(String district) {
    return "informants/" + district;
  }
}
