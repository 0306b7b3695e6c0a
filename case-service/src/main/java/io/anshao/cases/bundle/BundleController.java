package io.anshao.cases.bundle;

import io.anshao.cases.bundle.BundleKeys.PublicHalf;
import io.anshao.cases.lifecycle.CaseReading;
import io.anshao.cases.lifecycle.Sight;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.time.BusinessClock;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Bundles for the auditor, and for everybody the keys by which they are verified. */
@RestController
class BundleController {

  private static final String ZIP = "application/zip";
  private static final String PEM = "application/x-pem-file";

  private final CaseReading cases;
  private final Sight sight;
  private final Bundles bundles;
  private final BundleKeys keys;
  private final BusinessClock clock;

  BundleController(
      CaseReading cases, Sight sight, Bundles bundles, BundleKeys keys, BusinessClock clock) {
    this.cases = cases;
    this.sight = sight;
    this.bundles = bundles;
    this.keys = keys;
    this.clock = clock;
  }

  /** Keys that signed bundles, oldest first. */
  record BundleKeyList(List<PublicHalf> items) {}

  @Operation(summary = "A case as a signed bundle: log, chain, texts, documents; for the auditor")
  @GetMapping(path = "/api/v1/cases/{id}/bundle", produces = ZIP)
  Mono<ResponseEntity<byte[]>> bundle(
      @PathVariable UUID id, @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    if (!user.has(Role.AUDITOR.code())) {
      throw refused();
    }
    return cases
        .find(id)
        .filter(read -> sight.isOpenTo(user, read.file()))
        .switchIfEmpty(Mono.error(BundleController::noCase))
        .flatMap(
            read ->
                bundles
                    .of(read.file(), user, clock.now(read.file().district()))
                    .map(bytes -> answer(read.file().number(), bytes)));
  }

  private static ResponseEntity<byte[]> answer(String number, byte[] bytes) {
    var name =
        ContentDisposition.attachment()
            .filename("案卷" + number + ".zip", StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(ZIP))
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .body(bytes);
  }

  @Operation(summary = "The public keys that verify bundles; for everybody")
  @GetMapping("/api/v1/bundle-keys")
  Mono<BundleKeyList> keys() {
    return keys.all().map(BundleKeyList::new);
  }

  @Operation(summary = "One of these keys in PEM; for everybody")
  @GetMapping(path = "/api/v1/bundle-keys/{key}", produces = PEM)
  Mono<String> key(@PathVariable String key) {
    return keys.all()
        .flatMapIterable(all -> all)
        .filter(half -> half.id().equals(key))
        .next()
        .map(PublicHalf::pem)
        .switchIfEmpty(Mono.error(BundleController::noKey));
  }

  private static Problem refused() {
    return Problem.of(
        HttpStatus.FORBIDDEN, "not-yours", "案卷包由监督员导出。", "Bundles are the auditor's to take away.");
  }

  private static Problem noCase() {
    return Problem.of(
        HttpStatus.NOT_FOUND, "not-found", "没有找到这个案件。", "There is no such case for you.");
  }

  private static Problem noKey() {
    return Problem.of(HttpStatus.NOT_FOUND, "not-found", "没有这个密钥。", "There is no such key.");
  }
}
