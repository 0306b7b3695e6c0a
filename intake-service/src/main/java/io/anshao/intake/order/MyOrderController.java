package io.anshao.intake.order;

import io.anshao.contracts.order.OrderPublished;
import io.anshao.contracts.order.OrderReplied.Kind;
import io.anshao.edge.IdempotencyKey;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.FreeText;
import io.anshao.edge.time.BusinessClock;
import io.anshao.intake.order.FirmReply.Outcome;
import io.anshao.intake.photo.Pictures;
import io.anshao.messaging.lane.Lanes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** What a firm sees of its order and answers to it. */
@RestController
class MyOrderController {

  private static final int LONGEST = 2000;
  private static final int MOST_PHOTOS = 20;

  private final MyOrders orders;
  private final Lanes<FirmReply, Outcome> lanes;
  private final Pictures pictures;
  private final BusinessClock clock;

  MyOrderController(
      MyOrders orders, Lanes<FirmReply, Outcome> lanes, Pictures pictures, BusinessClock clock) {
    this.orders = orders;
    this.lanes = lanes;
    this.pictures = pictures;
    this.clock = clock;
  }

  /**
   * What a firm answers.
   *
   * @param kind {@code done}, {@code objection}, {@code help}, {@code appeal} or {@code repair}
   * @param photos uploads
   */
  record ReplyBody(@Nullable String kind, @Nullable String text, @Nullable List<UUID> photos) {

    /** Never prints what somebody wrote. */
    @Override
    public String toString() {
      return "ReplyBody";
    }
  }

  private record Checked(Kind kind, String text, List<UUID> photos) {}

  @Operation(
      summary = "A rectification order, for the holder of its link",
      parameters =
          @Parameter(
              in = ParameterIn.HEADER,
              name = HttpHeaders.AUTHORIZATION,
              required = true,
              description = "Order <token>",
              schema = @Schema(type = "string")))
  @GetMapping("/api/v1/my-order")
  Mono<MyOrder> order(@Parameter(hidden = true) ServerHttpRequest request) {
    return orders.authenticate(request).flatMap(orders::view);
  }

  @Operation(
      summary = "A picture that the order or an answer to it shows",
      responses =
          @ApiResponse(
              responseCode = "200",
              content = @Content(mediaType = MediaType.IMAGE_JPEG_VALUE)))
  @GetMapping("/api/v1/my-order/photos/{id}")
  Mono<ResponseEntity<Resource>> photo(
      @PathVariable UUID id, @Parameter(hidden = true) ServerHttpRequest request) {
    return orders
        .authenticate(request)
        .flatMap(orders::view)
        .filter(order -> order.shows(id))
        .flatMap(_ -> pictures.serve(id, CacheControl.noStore()))
        .switchIfEmpty(Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
  }

  @Operation(summary = "Report that it is done, object, or ask for help")
  @PostMapping("/api/v1/my-order/replies")
  Mono<MyOrder> reply(
      @RequestBody ReplyBody body, @Parameter(hidden = true) ServerHttpRequest request) {
    var key = IdempotencyKey.required(request.getHeaders());
    var checked = checked(body);
    return orders
        .authenticate(request)
        .doOnNext(order -> requireListed(order, checked.kind()))
        .flatMap(
            order ->
                lanes
                    .submit(reply(order, checked, key))
                    .flatMap(outcome -> answered(outcome, order)));
  }

  /** Only who stands on the black list asks to be removed from it. */
  private static void requireListed(OrderPublished order, Kind kind) {
    var listed = order.blackList();
    new FieldErrors()
        .check(
            (kind == Kind.APPEAL || kind == Kind.REPAIR) && (listed == null || !listed.isShown()),
            "kind",
            "not-listed",
            "现在没有在黑榜上，不需要申请。",
            "The firm does not stand on the black list now.")
        .throwIfAny();
  }

  private Mono<MyOrder> answered(Outcome outcome, OrderPublished order) {
    return switch (outcome) {
      case Outcome.Said() -> orders.view(order);
      case Outcome.UploadsGone(var gone) ->
          Mono.error(
              new FieldErrors()
                  .add(
                      "photos",
                      "upload-gone",
                      "有 %d 张照片已失效，请重新上传。".formatted(gone.size()),
                      "%d pictures are gone; send them again.".formatted(gone.size()))
                  .toProblem());
    };
  }

  private FirmReply reply(OrderPublished order, Checked body, IdempotencyKey key) {
    return new FirmReply(
        order.orderId(),
        order.district(),
        body.kind(),
        body.text(),
        body.photos(),
        clock.now(order.district()),
        key.sha256Hex());
  }

  private static Checked checked(ReplyBody body) {
    var errors = new FieldErrors();
    var kind = kindOf(body.kind());
    var photos =
        body.photos() == null ? List.<UUID>of() : body.photos().stream().distinct().toList();
    errors.check(
        kind.isEmpty(),
        "kind",
        "unknown-value",
        "请从给出的选项中选择。",
        "Choose one of the values that are offered.");
    var text = FreeText.checked(errors, "text", body.text(), LONGEST);
    errors.check(
        kind.filter(Kind.DONE::equals).isPresent() && photos.isEmpty(),
        "photos",
        "required",
        "请上传整改后的照片。",
        "Add pictures of what was done.");
    errors.check(
        photos.size() > MOST_PHOTOS, "photos", "too-many", "最多 20 张照片。", "20 pictures at most.");
    errors.throwIfAny();
    return new Checked(kind.orElseThrow(), text, photos);
  }

  private static Optional<Kind> kindOf(@Nullable String code) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(code))
        .findFirst();
  }
}
