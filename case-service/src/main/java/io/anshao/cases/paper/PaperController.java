package io.anshao.cases.paper;

import io.anshao.cases.lifecycle.CaseReading;
import io.anshao.cases.lifecycle.Sight;
import io.anshao.cases.paper.OrderPapers.Printed;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.secret.Sha256;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
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

/** Signed documents of a case, for who may see the case. */
@RestController
class PaperController {

  private final CaseReading cases;
  private final Sight sight;
  private final OrderPapers papers;

  PaperController(CaseReading cases, Sight sight, OrderPapers papers) {
    this.cases = cases;
    this.sight = sight;
    this.papers = papers;
  }

  @Operation(summary = "A rectification order as it was signed; the version is that of its event")
  @GetMapping(
      path = "/api/v1/cases/{id}/orders/{version}/document",
      produces = MediaType.APPLICATION_PDF_VALUE)
  Mono<ResponseEntity<byte[]>> order(
      @PathVariable UUID id,
      @PathVariable long version,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    return cases
        .find(id)
        .filter(read -> sight.isOpenTo(user, read.file()))
        .switchIfEmpty(Mono.error(PaperController::noCase))
        .flatMap(_ -> papers.print(id, version))
        .switchIfEmpty(Mono.error(PaperController::noDocument))
        .map(PaperController::answer);
  }

  /** With the digest of RFC 9530, by which a copy is known again. */
  private static ResponseEntity<byte[]> answer(Printed printed) {
    var digest = Sha256.of(printed.pdf());
    var name =
        ContentDisposition.attachment()
            .filename(OrderHtml.TITLE + printed.number() + ".pdf", StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .header("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":")
        .body(printed.pdf());
  }

  private static Problem noCase() {
    return Problem.of(
        HttpStatus.NOT_FOUND, "not-found", "没有找到这个案件。", "There is no such case for you.");
  }

  private static Problem noDocument() {
    return Problem.of(
        HttpStatus.NOT_FOUND,
        "no-document",
        "没有这份文书：该记录不是责令整改，或作出时尚未编号。",
        "There is no such document: the event is no order, or of before orders were numbered.");
  }
}
