package io.anshao.intake.photo;

import io.anshao.intake.photo.domain.PhotoLimits;
import io.anshao.intake.photo.domain.PhotoRefusal;
import io.anshao.intake.source.SourceBuckets;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Files in pieces, by the tus protocol. Metadata that a client sends is not looked at: the name of
 * a file may say who took it.
 */
@RestController
@RequestMapping(ResumableController.PATH)
class ResumableController {

  static final String PATH = "/api/v1/uploads/resumable";
  private static final String ONE = "/{address}";

  private final ResumableUploads uploads;
  private final UploadAllowance allowance;

  ResumableController(ResumableUploads uploads, UploadAllowance allowance) {
    this.uploads = uploads;
    this.allowance = allowance;
  }

  @Operation(summary = "What this server understands of the tus protocol")
  @RequestMapping(method = RequestMethod.OPTIONS)
  ResponseEntity<Void> abilities() {
    return ResponseEntity.noContent()
        .header(Tus.RESUMABLE, Tus.VERSION)
        .header("Tus-Version", Tus.VERSION)
        .header("Tus-Extension", Tus.EXTENSIONS)
        .header("Tus-Max-Size", Integer.toString(PhotoLimits.MAX_VIDEO_BYTES))
        .build();
  }

  @Operation(
      summary = "Begin a resumable upload (tus); the body may carry the file or its beginning")
  @PostMapping
  Mono<ResponseEntity<Void>> create(ServerWebExchange exchange) {
    var request = speaking(exchange);
    var length = number(request, Tus.LENGTH);
    if (length > PhotoLimits.MAX_VIDEO_BYTES) {
      throw PhotoProblems.of(PhotoRefusal.VIDEO_TOO_LARGE);
    }
    allowance.spend(SourceBuckets.sourceOf(request.getRemoteAddress()), length);
    return uploads
        .create(length)
        .flatMap(
            address ->
                begun(request, address)
                    .map(
                        state ->
                            ResponseEntity.created(URI.create(PATH + "/" + address.token()))
                                .headers(headers -> Tus.describe(state, headers))
                                .build()));
  }

  private Mono<ResumableState> begun(ServerHttpRequest request, UploadAddress address) {
    return Tus.isContent(request.getHeaders())
        ? uploads.receive(address, 0, content(request))
        : uploads.state(address);
  }

  @Operation(summary = "How far a resumable upload has come (tus)")
  @RequestMapping(path = ONE, method = RequestMethod.HEAD)
  Mono<ResponseEntity<Void>> state(@PathVariable String address, ServerWebExchange exchange) {
    speaking(exchange);
    return uploads
        .state(known(address))
        .map(
            state ->
                ResponseEntity.ok()
                    .cacheControl(CacheControl.noStore())
                    .header(Tus.LENGTH, Long.toString(state.length()))
                    .headers(headers -> Tus.describe(state, headers))
                    .build());
  }

  @Operation(summary = "Go on with a resumable upload (tus)")
  @PatchMapping(ONE)
  Mono<ResponseEntity<Void>> receive(@PathVariable String address, ServerWebExchange exchange) {
    var request = speaking(exchange);
    if (!Tus.isContent(request.getHeaders())) {
      throw ResumableProblems.contentType();
    }
    return uploads
        .receive(known(address), number(request, Tus.OFFSET), content(request))
        .map(
            state ->
                ResponseEntity.noContent()
                    .headers(headers -> Tus.describe(state, headers))
                    .build());
  }

  @Operation(summary = "The same for clients that cannot send PATCH (tus)")
  @PostMapping(path = ONE, headers = "X-HTTP-Method-Override=PATCH")
  Mono<ResponseEntity<Void>> receivePosted(
      @PathVariable String address, ServerWebExchange exchange) {
    return receive(address, exchange);
  }

  @Operation(summary = "Give a resumable upload up (tus)")
  @DeleteMapping(ONE)
  Mono<ResponseEntity<Void>> remove(@PathVariable String address, ServerWebExchange exchange) {
    speaking(exchange);
    return uploads.remove(known(address)).thenReturn(ResponseEntity.noContent().build());
  }

  /** A request in our version of the protocol; its answer is in it too, whatever it says. */
  private static ServerHttpRequest speaking(ServerWebExchange exchange) {
    var headers = exchange.getResponse().getHeaders();
    headers.set(Tus.RESUMABLE, Tus.VERSION);
    var request = exchange.getRequest();
    if (!Tus.VERSION.equals(request.getHeaders().getFirst(Tus.RESUMABLE))) {
      headers.set("Tus-Version", Tus.VERSION);
      throw ResumableProblems.version();
    }
    return request;
  }

  private static UploadAddress known(String address) {
    return UploadAddress.of(address).orElseThrow(ResumableProblems::unknown);
  }

  private static long number(ServerHttpRequest request, String header) {
    return Tus.number(request.getHeaders().getFirst(header))
        .orElseThrow(() -> ResumableProblems.header(header));
  }

  /** Copied out of the server's buffers on its own thread. */
  private static Flux<byte[]> content(ServerHttpRequest request) {
    return request.getBody().map(ResumableController::bytes);
  }

  private static byte[] bytes(DataBuffer buffer) {
    var bytes = new byte[buffer.readableByteCount()];
    buffer.read(bytes);
    DataBufferUtils.release(buffer);
    return bytes;
  }
}
