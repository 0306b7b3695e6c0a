package io.anshao.intake.photo;

import io.anshao.edge.token.StaffUser;
import io.anshao.intake.photo.Upload.Photographer;
import io.anshao.intake.photo.domain.TakenFacts.Position;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Files on their way in: the public's, and staff's own. */
@RestController
class UploadController {

  private final PhotoIntake intake;

  UploadController(PhotoIntake intake) {
    this.intake = intake;
  }

  /** The form of an upload, for the API's description. */
  record UploadBody(@Schema(type = "string", format = "binary") String file) {}

  /**
   * What became of a file.
   *
   * @param kind media type of the copy that is served
   * @param size bytes of the original
   * @param width of the copy; 0 where there is nothing to see
   * @param height of the copy; 0 where there is nothing to see
   */
  record UploadView(
      UUID uploadId,
      String kind,
      long size,
      int width,
      int height,
      @Nullable Instant takenAt,
      @Nullable Position takenPlace) {

    static UploadView of(Upload upload) {
      return new UploadView(
          upload.id(),
          upload.kind(),
          upload.size(),
          upload.width(),
          upload.height(),
          upload.taken().at(),
          upload.taken().place());
    }
  }

  @Operation(
      summary = "Take one photograph, video or recording in; a tip claims it within 24 hours",
      requestBody =
          @RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                      schema = @Schema(implementation = UploadBody.class))))
  @PostMapping(path = "/api/v1/uploads", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  Mono<UploadView> upload(
      @org.springframework.web.bind.annotation.RequestBody Flux<PartEvent> parts) {
    return intake.take(UploadForm.file(parts), null).map(UploadView::of);
  }

  @Operation(
      summary = "Take in a photograph that a member of staff made",
      requestBody =
          @RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                      schema = @Schema(implementation = UploadBody.class))))
  @PostMapping(path = "/api/v1/staff/photos", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  Mono<UploadView> staffPhoto(
      @org.springframework.web.bind.annotation.RequestBody Flux<PartEvent> parts,
      @AuthenticationPrincipal StaffUser user) {
    return photographer(user)
        .flatMap(by -> intake.take(UploadForm.file(parts), by))
        .map(UploadView::of);
  }

  private static Mono<Photographer> photographer(StaffUser user) {
    return user.district() == null
        ? Mono.error(() -> new ResponseStatusException(HttpStatus.FORBIDDEN))
        : Mono.just(new Photographer(user.id(), user.district(), null));
  }
}
