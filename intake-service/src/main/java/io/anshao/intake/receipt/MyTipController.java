package io.anshao.intake.receipt;

import io.anshao.intake.district.Districts;
import io.anshao.intake.progress.ProgressReader;
import io.anshao.intake.progress.domain.Course;
import io.anshao.intake.progress.domain.Step;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The tracking page of a reporter. */
@RestController
class MyTipController {

  private final ReceiptAuthentication authentication;
  private final ProgressReader progress;
  private final Districts districts;
  private final Receipts receipts;

  MyTipController(
      ReceiptAuthentication authentication,
      ProgressReader progress,
      Districts districts,
      Receipts receipts) {
    this.authentication = authentication;
    this.progress = progress;
    this.districts = districts;
    this.receipts = receipts;
  }

  @Operation(
      summary = "Where a tip stands, for the holder of its receipt",
      parameters =
          @Parameter(
              in = ParameterIn.HEADER,
              name = HttpHeaders.AUTHORIZATION,
              required = true,
              description = "Receipt <tipNumber>:<receiptCode>",
              schema = @Schema(type = "string")))
  @GetMapping("/api/v1/my-tip")
  Mono<MyTip> myTip(@Parameter(hidden = true) ServerHttpRequest request) {
    return authentication.authenticate(request).flatMap(this::view);
  }

  private Mono<MyTip> view(ReceiptHolder tip) {
    return progress
        .steps(tip.tipId())
        .startWith(Step.received(tip.submittedAt()))
        .collectList()
        .map(steps -> course(tip, steps))
        .map(course -> MyTip.of(tip, course, receipts.nonce(tip.tipId())));
  }

  private Course course(ReceiptHolder tip, List<Step> steps) {
    return new Course(steps, districts.tellBy(tip.district(), tip.submittedAt()));
  }
}
