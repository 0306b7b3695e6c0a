package io.anshao.intake.photo;

import io.anshao.edge.problem.Problem;
import io.anshao.edge.token.PhotoGrants;
import io.anshao.edge.token.PhotoGrants.PhotoGrant;
import io.anshao.edge.token.TokenKeys;
import io.anshao.messaging.lane.Lanes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Pictures for staff, by grants that case-service signs; each use is logged before it is served.
 */
@RestController
class StaffPhotoController {

  private final TokenKeys keys;
  private final Lanes<PhotoView, PhotoView> log;
  private final Pictures pictures;
  private final MarkedPictures marked;

  StaffPhotoController(
      TokenKeys keys, Lanes<PhotoView, PhotoView> log, Pictures pictures, MarkedPictures marked) {
    this.keys = keys;
    this.log = log;
    this.pictures = pictures;
    this.marked = marked;
  }

  @Operation(
      summary = "A picture of a case",
      responses =
          @ApiResponse(
              responseCode = "200",
              content = @Content(mediaType = MediaType.IMAGE_JPEG_VALUE)))
  @GetMapping("/api/v1/staff/photos/{id}")
  Mono<ResponseEntity<Resource>> photo(@PathVariable UUID id, @RequestParam String grant) {
    return PhotoGrants.verify(grant, id, keys, Instant.now())
        .map(granted -> log.submit(viewOf(granted)).then(served(granted)))
        .orElseGet(() -> Mono.error(expired()));
  }

  private Mono<ResponseEntity<Resource>> served(PhotoGrant grant) {
    return grant.mark() == null
        ? pictures.serve(grant.photo(), CacheControl.noStore())
        : marked.serve(grant.photo(), grant.mark(), CacheControl.noStore());
  }

  private static PhotoView viewOf(PhotoGrant grant) {
    return new PhotoView(UUID.randomUUID(), grant.person(), grant.photo(), grant.purpose());
  }

  private static Problem expired() {
    return Problem.of(
        HttpStatus.FORBIDDEN,
        "grant-invalid",
        "图片链接已失效，请刷新页面。",
        "The link to the picture is no longer valid; reload the page.");
  }
}
