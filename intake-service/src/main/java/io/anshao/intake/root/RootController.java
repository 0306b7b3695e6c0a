package io.anshao.intake.root;

import io.anshao.edge.problem.Problem;
import io.anshao.intake.district.Districts;
import io.anshao.intake.root.Roots.Proven;
import io.anshao.intake.root.Roots.RootView;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The daily record for everybody, as texts that a verifier reads. */
@RestController
class RootController {

  private static final int MOST = 100;

  /** Proofs are of letters and base64, but for one dash. */
  private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");

  private final Roots roots;
  private final Districts districts;

  RootController(Roots roots, Districts districts) {
    this.roots = roots;
    this.districts = districts;
  }

  /**
   * Roots, the latest first.
   *
   * @param keys verify them, one a line; compare them with what the office posts on paper
   * @param next what to give as {@code before} for the next page; {@code null} on the last one
   */
  record RootList(List<RootView> items, String keys, @Nullable LocalDate next) {}

  @Operation(summary = "Signed roots of the daily record, the latest first")
  @GetMapping("/api/v1/roots")
  Mono<RootList> list(
      @RequestParam(required = false) @Nullable String district,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate before,
      @RequestParam(defaultValue = "31") int limit) {
    var size = Math.clamp(limit, 1, MOST);
    var code = districts.codeOrDefault(district);
    var from = before == null ? LocalDate.of(9999, 12, 31) : before;
    return Mono.zip(roots.days(code, from, size + 1), roots.keys(code))
        .map(both -> list(both.getT1(), both.getT2(), size));
  }

  private static RootList list(List<RootView> rows, String keys, int size) {
    var shown = rows.subList(0, Math.min(size, rows.size()));
    return new RootList(shown, keys, rows.size() > size ? shown.getLast().day() : null);
  }

  @Operation(summary = "The keys that verify roots, one a line: name+id+key")
  @GetMapping(path = "/api/v1/roots/keys", produces = MediaType.TEXT_PLAIN_VALUE)
  Mono<ResponseEntity<String>> keys(@RequestParam(required = false) @Nullable String district) {
    return roots.keys(districts.codeOrDefault(district)).map(RootController::text);
  }

  @Operation(summary = "The checkpoint of a day, a signed note")
  @GetMapping(path = "/api/v1/roots/{day}", produces = MediaType.TEXT_PLAIN_VALUE)
  Mono<ResponseEntity<String>> day(
      @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day,
      @RequestParam(required = false) @Nullable String district) {
    return roots
        .day(districts.codeOrDefault(district), day)
        .map(root -> text(root.checkpoint()))
        .switchIfEmpty(noRoot());
  }

  @Operation(summary = "Proof that the record of a day continues the one of an earlier day")
  @GetMapping(path = "/api/v1/roots/{day}/since/{earlier}", produces = MediaType.TEXT_PLAIN_VALUE)
  Mono<ResponseEntity<String>> since(
      @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day,
      @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate earlier,
      @RequestParam(required = false) @Nullable String district) {
    if (earlier.isAfter(day)) {
      return noRoot();
    }
    return roots
        .growth(districts.codeOrDefault(district), earlier, day)
        .map(RootController::text)
        .switchIfEmpty(noRoot());
  }

  @Operation(summary = "Proof that a public record, as it is published now, is in the daily record")
  @GetMapping(path = "/api/v1/exposures/{id}/proof", produces = MediaType.TEXT_PLAIN_VALUE)
  Mono<ResponseEntity<String>> exposure(@PathVariable UUID id) {
    return roots
        .ofExposure(id)
        .map(Proven::file)
        .map(RootController::text)
        .switchIfEmpty(
            Mono.error(
                () ->
                    Problem.of(
                        HttpStatus.NOT_FOUND,
                        "not-in-the-record-yet",
                        "还没有证明：当天的记录在次日零点后签发。",
                        "No proof yet: the record of a day is signed after midnight.")));
  }

  private static ResponseEntity<String> text(String text) {
    return ResponseEntity.ok().contentType(TEXT).body(text);
  }

  private static <T> Mono<T> noRoot() {
    return Mono.error(
        () ->
            Problem.of(
                HttpStatus.NOT_FOUND,
                "no-root",
                "这一天没有签发的记录；当天的记录在次日零点后签发。",
                "There is no record of that day; a day's is signed after midnight."));
  }
}
