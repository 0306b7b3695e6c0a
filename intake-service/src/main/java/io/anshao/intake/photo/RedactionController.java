package io.anshao.intake.photo;

import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.token.PhotoGrants;
import io.anshao.edge.token.StaffUser;
import io.anshao.edge.token.TokenKeys;
import io.anshao.intake.photo.Upload.Photographer;
import io.anshao.intake.photo.UploadController.UploadView;
import io.anshao.intake.photo.domain.Area;
import io.anshao.intake.photo.domain.Area.How;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Covers parts of a picture for the public, in another picture. */
@RestController
class RedactionController {

  private static final int MOST_AREAS = 200;
  private static final int MOST_POINTS = 20_000;

  private final TokenKeys keys;
  private final PhotoRedaction redaction;
  private final ProposedAreas proposed;

  RedactionController(TokenKeys keys, PhotoRedaction redaction, ProposedAreas proposed) {
    this.keys = keys;
    this.redaction = redaction;
    this.proposed = proposed;
  }

  /** What is to be covered. */
  record RedactionBody(@Nullable List<AreaBody> areas) {}

  /**
   * One area.
   *
   * @param points two corners of a box, or the line of a brush; shares of width and height
   * @param radius of the brush, a share of the longer side
   */
  record AreaBody(
      @Schema(allowableValues = {"black", "blur"}) @Nullable String how,
      @Schema(allowableValues = {"box", "brush"}) @Nullable String shape,
      @Nullable List<Area.Point> points,
      @Nullable Double radius) {

    static AreaBody of(Area area) {
      return new AreaBody(
          area.how().name().toLowerCase(Locale.ROOT),
          area.isBox() ? "box" : "brush",
          area.points(),
          area.radius());
    }

    boolean isSound() {
      return ("black".equals(how) || "blur".equals(how))
          && ("box".equals(shape) || "brush".equals(shape))
          && points != null
          && area().isSound();
    }

    int size() {
      return points == null ? 0 : points.size();
    }

    Area area() {
      return new Area(
          How.valueOf(String.valueOf(how).toUpperCase(Locale.ROOT)),
          "box".equals(shape),
          points == null ? List.of() : points,
          radius == null ? 0 : radius);
    }
  }

  @Operation(summary = "A new picture of this one, with areas covered for the public")
  @PostMapping("/api/v1/staff/photos/{id}/redactions")
  @ResponseStatus(HttpStatus.CREATED)
  Mono<UploadView> redact(
      @PathVariable UUID id,
      @RequestParam String grant,
      @RequestBody RedactionBody body,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    return redaction
        .redact(id, areas(body), new Photographer(user.id(), granted(grant, id, user), id))
        .map(UploadView::of);
  }

  @Operation(summary = "What a detector of the operator's own would cover; none without one")
  @GetMapping("/api/v1/staff/photos/{id}/areas")
  Mono<List<AreaBody>> propose(
      @PathVariable UUID id,
      @RequestParam String grant,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    granted(grant, id, user);
    return proposed.of(id, MOST_AREAS).map(areas -> areas.stream().map(AreaBody::of).toList());
  }

  /** The district of whoever may cover the picture. */
  private String granted(String grant, UUID id, StaffUser user) {
    var district = user.district();
    var isGranted =
        PhotoGrants.verify(grant, id, keys, Instant.now())
            .filter(each -> each.person().equals(user.id()))
            // who sees marked copies alone makes none without the mark
            .filter(each -> each.mark() == null)
            .isPresent();
    if (district == null || !isGranted) {
      throw Problem.of(
          HttpStatus.FORBIDDEN,
          "grant-invalid",
          "图片链接已失效，请刷新页面。",
          "The link to the picture is no longer valid; reload the page.");
    }
    return district;
  }

  private static List<Area> areas(RedactionBody body) {
    List<AreaBody> given = body.areas() == null ? List.of() : body.areas();
    var errors = new FieldErrors();
    errors.check(
        given.isEmpty() || given.size() > MOST_AREAS,
        "areas",
        "count",
        "请遮挡 1 至 %d 处。".formatted(MOST_AREAS),
        "Cover 1 to %d areas.".formatted(MOST_AREAS));
    errors.check(
        given.stream().mapToInt(AreaBody::size).sum() > MOST_POINTS,
        "areas",
        "too-many-points",
        "涂抹太多，请分几次保存。",
        "That is too much at once; save in between.");
    for (int i = 0; i < given.size(); i++) {
      errors.check(
          !given.get(i).isSound(),
          "areas[" + i + "]",
          "area",
          "这一处的形状不对，请撤销后重画。",
          "This area has no sound shape; undo it and draw it anew.");
    }
    errors.throwIfAny();
    return given.stream().map(AreaBody::area).toList();
  }
}
