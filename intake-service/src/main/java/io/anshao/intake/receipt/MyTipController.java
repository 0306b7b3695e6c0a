package io.anshao.intake.receipt;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The tracking page of a reporter. */
@RestController
class MyTipController {

  private final MyTips tips;

  MyTipController(MyTips tips) {
    this.tips = tips;
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
    return tips.authenticate(request).flatMap(tips::view);
  }
}
