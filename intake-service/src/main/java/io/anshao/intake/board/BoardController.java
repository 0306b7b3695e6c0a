package io.anshao.intake.board;

import io.anshao.contracts.exposure.ExposurePublished.Status;
import io.anshao.intake.board.ExposureViews.BoardFacets;
import io.anshao.intake.board.ExposureViews.ExposureDetail;
import io.anshao.intake.board.ExposureViews.ExposureItem;
import io.anshao.intake.board.ExposureViews.ExposurePage;
import io.anshao.intake.district.Districts;
import io.anshao.intake.photo.Pictures;
import io.anshao.intake.photo.SmallPictures;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** The public board. */
@RestController
class BoardController {

  private static final int MOST = 100;
  private static final String LIST =
      "praised: red list, benchmark firms and pledges; without it all but these";

  /** A withdrawn picture is out of every cache after this. */
  private static final Duration PHOTO_CACHED = Duration.ofMinutes(5);

  private final BoardReader board;
  private final Districts districts;
  private final Pictures pictures;
  private final SmallPictures small;

  BoardController(BoardReader board, Districts districts, Pictures pictures, SmallPictures small) {
    this.board = board;
    this.districts = districts;
    this.pictures = pictures;
    this.small = small;
  }

  @Operation(summary = "Public records, newest first")
  @GetMapping("/api/v1/exposures")
  Mono<ResponseEntity<ExposurePage>> exposures(
      @RequestParam(required = false) @Nullable String district,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "20") int limit,
      @RequestParam(required = false) @Nullable String street,
      @RequestParam(required = false) @Nullable String kind,
      @Parameter(schema = @Schema(implementation = Status.class)) @RequestParam(required = false)
          @Nullable String status,
      @Parameter(description = LIST) @RequestParam(required = false) @Nullable String list) {
    var size = Math.clamp(limit, 1, MOST);
    var from = cursor == null ? BoardCursor.START : BoardCursor.parse(cursor);
    var filter = BoardFilter.of(districts.codeOrDefault(district), street, kind, status, list);
    return board.page(filter, from, size + 1).map(rows -> page(rows, size));
  }

  @Operation(summary = "How many public records there are by street and by kind")
  @GetMapping("/api/v1/exposures/facets")
  Mono<ResponseEntity<BoardFacets>> facets(
      @RequestParam(required = false) @Nullable String district,
      @RequestParam(required = false) @Nullable String street,
      @RequestParam(required = false) @Nullable String kind,
      @Parameter(schema = @Schema(implementation = Status.class)) @RequestParam(required = false)
          @Nullable String status,
      @Parameter(description = LIST) @RequestParam(required = false) @Nullable String list) {
    return board
        .facets(BoardFilter.of(districts.codeOrDefault(district), street, kind, status, list))
        .map(found -> ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(found));
  }

  @Operation(summary = "One public record with all its versions")
  @GetMapping("/api/v1/exposures/{id}")
  Mono<ResponseEntity<ExposureDetail>> exposure(@PathVariable UUID id) {
    return board
        .find(id)
        .map(row -> revalidated(List.of(row)).body(ExposureDetail.of(row)))
        .switchIfEmpty(notFound());
  }

  @Operation(
      summary = "A picture that a public record shows",
      responses =
          @ApiResponse(
              responseCode = "200",
              content = @Content(mediaType = MediaType.IMAGE_JPEG_VALUE)))
  @GetMapping("/api/v1/public/photos/{id}")
  Mono<ResponseEntity<Resource>> photo(
      @PathVariable UUID id,
      @Parameter(
              description = "small: at most 800 pixels on its longer side, for a list",
              schema = @Schema(allowableValues = "small"))
          @RequestParam(required = false)
          @Nullable String size) {
    var cache = CacheControl.maxAge(PHOTO_CACHED).cachePublic();
    return board
        .shows(id)
        .filter(shown -> shown)
        .flatMap(_ -> "small".equals(size) ? small.serve(id, cache) : pictures.serve(id, cache))
        .switchIfEmpty(notFound());
  }

  private static ResponseEntity<ExposurePage> page(List<ExposureRow> rows, int size) {
    var shown = rows.subList(0, Math.min(size, rows.size()));
    var next = rows.size() > size ? BoardCursor.after(shown.getLast()).text() : null;
    return revalidated(rows)
        .body(new ExposurePage(shown.stream().map(ExposureItem::of).toList(), next));
  }

  /** The framework answers 304 when the caller has this state already. */
  private static ResponseEntity.BodyBuilder revalidated(List<ExposureRow> rows) {
    return ResponseEntity.ok().cacheControl(CacheControl.noCache()).eTag(ExposureRow.stateOf(rows));
  }

  private static <T> Mono<T> notFound() {
    return Mono.error(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
