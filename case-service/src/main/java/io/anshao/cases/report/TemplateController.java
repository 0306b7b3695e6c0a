package io.anshao.cases.report;

import io.anshao.cases.district.DistrictBook;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.token.StaffUser;
import io.r2dbc.spi.Readable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What reports of a district ask for: read by its staff, replaced by an administrator. */
@RestController
@RequestMapping("/api/v1/districts/{code}/stat-template")
class TemplateController {

  private static final int LONGEST_REASON = 200;
  private static final String SELECT =
      "select version, body from stat_template where district = :district and version = :version";

  private final TemplateBook book;
  private final ChangingTemplates changing;
  private final DistrictBook districts;
  private final DatabaseClient database;

  TemplateController(
      TemplateBook book,
      ChangingTemplates changing,
      DistrictBook districts,
      DatabaseClient database) {
    this.book = book;
    this.changing = changing;
    this.districts = districts;
    this.database = database;
  }

  /** A template of one version. */
  record TemplateView(int version, TemplateEntry template) {}

  /**
   * A new template.
   *
   * @param version the version that it replaces
   * @param reason why it changes
   */
  record TemplateChange(
      @Nullable Integer version, @Nullable String reason, @Nullable TemplateEntry template) {}

  @Operation(summary = "What reports of a district ask for; an earlier version where one is named")
  @GetMapping
  Mono<TemplateView> get(
      @PathVariable String code,
      @RequestParam(required = false) @Nullable Integer version,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    requireVisible(code, user);
    var wanted = version == null ? book.latest(code).version() : version;
    return database
        .sql(SELECT)
        .bind("district", code)
        .bind("version", wanted)
        .map(row -> view(row))
        .one()
        .switchIfEmpty(Mono.fromSupplier(() -> shipped(wanted)));
  }

  @Operation(summary = "Replaces what reports ask for; reports that are open already keep theirs")
  @PutMapping
  Mono<TemplateView> put(
      @PathVariable String code,
      @RequestBody TemplateChange body,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    requireVisible(code, user);
    var version = body.version();
    var template = body.template();
    var reason = body.reason() == null ? "" : body.reason().strip();
    var errors = new FieldErrors();
    errors.check(
        version == null, "version", "missing", "请给出所替换的版本。", "Give the version that it replaces.");
    errors.check(
        reason.isEmpty() || reason.length() > LONGEST_REASON,
        "reason",
        "length",
        "请用 1 至 200 个字说明修改理由。",
        "Say why in 1 to 200 characters.");
    errors.check(template == null, "template", "missing", "请给出模板。", "Give the template.");
    if (version == null || template == null || !errors.isEmpty()) {
      throw errors.toProblem();
    }
    return changing
        .replace(code, version, CheckingTemplate.check(template), reason, user.id())
        .map(made -> new TemplateView(made.version(), template));
  }

  private static TemplateView view(Readable row) {
    var body = String.valueOf(row.get("body", String.class));
    return new TemplateView(
        row.get("version", Integer.class),
        JsonMapper.shared().readValue(body, TemplateEntry.class));
  }

  private static TemplateView shipped(int version) {
    if (version != PackReports.FIRST) {
      throw notFound();
    }
    return new TemplateView(version, PackReports.of("330205"));
  }

  /** An administrator of all belongs to no district and sees every one. */
  private void requireVisible(String code, StaffUser user) {
    var isVisible = user.district() == null || user.district().equals(code);
    if (!isVisible || districts.find(code).isEmpty()) {
      throw notFound();
    }
  }

  private static Problem notFound() {
    return Problem.of(HttpStatus.NOT_FOUND, "not-found", "没有找到。", "There is nothing here.");
  }
}
