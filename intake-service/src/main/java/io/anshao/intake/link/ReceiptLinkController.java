package io.anshao.intake.link;

import io.anshao.edge.IdempotencyKey;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.secret.Sha256;
import io.anshao.intake.district.Districts;
import io.anshao.intake.link.LinkWork.Outcome;
import io.anshao.intake.link.LinkWork.Outcome.Opened;
import io.anshao.intake.receipt.Receipts;
import io.anshao.messaging.lane.Lanes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Where a link is exchanged for the receipt. */
@RestController
class ReceiptLinkController {

  private final Lanes<LinkWork, Outcome> lanes;
  private final ReceiptLinks links;
  private final Receipts receipts;
  private final Districts districts;

  ReceiptLinkController(
      Lanes<LinkWork, Outcome> lanes, ReceiptLinks links, Receipts receipts, Districts districts) {
    this.lanes = lanes;
    this.links = links;
    this.receipts = receipts;
    this.districts = districts;
  }

  /**
   * A receipt.
   *
   * @param tellBy the day by which the reporter is told whether it is accepted
   */
  record LinkedReceipt(
      String tipNumber, String receiptCode, Instant submittedAt, LocalDate tellBy) {

    /** Never prints the code. */
    @Override
    public String toString() {
      return "LinkedReceipt[" + tipNumber + "]";
    }
  }

  @Operation(
      summary = "Open a receipt by its link: once, within a day",
      description =
          "The same Idempotency-Key is answered again, so that a lost answer loses no code. 404 for"
              + " a link that was used, is over, or never was.",
      parameters =
          @Parameter(
              in = ParameterIn.HEADER,
              name = IdempotencyKey.HEADER,
              required = true,
              description = "a random UUID, the same for every try",
              schema = @Schema(implementation = UUID.class)))
  @PostMapping("/api/v1/receipt-links/{token}")
  Mono<ResponseEntity<LinkedReceipt>> open(
      @PathVariable String token, @Parameter(hidden = true) @RequestHeader HttpHeaders headers) {
    var key = IdempotencyKey.required(headers);
    return lanes
        .submit(new LinkWork.Open(Sha256.hex(token), key.sha256Hex()))
        .map(
            outcome -> {
              if (!(outcome instanceof Opened opened)) {
                throw used();
              }
              return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(receipt(opened));
            });
  }

  private LinkedReceipt receipt(Opened opened) {
    var code = receipts.code(opened.tipId(), links.open(opened.wrapped()));
    return new LinkedReceipt(
        opened.number(),
        code.inGroups(),
        opened.submittedAt(),
        districts.tellBy(opened.district(), opened.submittedAt()));
  }

  private static Problem used() {
    return Problem.of(
        HttpStatus.NOT_FOUND,
        "receipt-link-used",
        "这个链接已经打开过，或者已过期。",
        "This link was opened before, or its time is over.");
  }
}
