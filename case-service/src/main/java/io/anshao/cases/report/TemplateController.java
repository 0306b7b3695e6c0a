package io.anshao.cases.report;

import io.anshao.cases.district.DistrictBook;
import io.anshao.cases.district.VisibleDistricts;
import io.anshao.cases.edition.Editing;
import io.anshao.cases.edition.Replacement;
import io.anshao.cases.report.domain.StatTemplate;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.token.StaffUser;
import io.r2dbc.spi.Readable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
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

  private static final String SELECT =
      "select version, body from stat_template where district = :district and version = :version";

  private final TemplateBook book;
  private final Editing<TemplateEntry, StatTemplate> editing;
  private final DistrictBook districts;
  private final DatabaseClient database;

  TemplateController(
      TemplateBook book,
      Editing<TemplateEntry, StatTemplate> editing,
      DistrictBook districts,
      DatabaseClient database) {
    this.book = book;
    this.editing = editing;
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
    VisibleDistricts.find(districts, code, user);
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
    VisibleDistricts.find(districts, code, user);
    var by = Replacement.of(body.version(), body.reason(), user.id());
    var template = body.template();
    if (template == null) {
      throw new FieldErrors()
          .add("template", "missing", "请给出模板。", "Give the template.")
          .toProblem();
    }
    return editing
        .replace(code, by, CheckingTemplate.check(template), Editing.Along.NOTHING)
        .map(edition -> new TemplateView(edition.version(), template));
  }

  private static TemplateView view(Readable row) {
    var body = String.valueOf(row.get("body", String.class));
    return new TemplateView(
        row.get("version", Integer.class),
        JsonMapper.shared().readValue(body, TemplateEntry.class));
  }

  private static TemplateView shipped(int version) {
    if (version != 1) {
      throw VisibleDistricts.notFound();
    }
    return new TemplateView(version, TemplateBook.SHIPPED);
  }
}
