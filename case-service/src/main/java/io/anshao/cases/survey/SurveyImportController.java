package io.anshao.cases.survey;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.lifecycle.Categories;
import io.anshao.cases.lifecycle.Streets;
import io.anshao.cases.lifecycle.Units;
import io.anshao.cases.survey.SurveyImports.SurveyFileView;
import io.anshao.cases.survey.SurveyRows.Act;
import io.anshao.edge.sheet.EmptyFile;
import io.anshao.edge.sheet.SentFile;
import io.anshao.edge.time.BusinessClock;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Files of surveys, for those who may write them. The file itself is the body: XLSX or CSV. */
@RestController
@RequestMapping("/api/v1/surveys/imports")
class SurveyImportController {

  private final SurveyImports imports;
  private final Units units;
  private final Streets streets;
  private final Categories categories;
  private final BusinessClock clock;

  SurveyImportController(
      SurveyImports imports,
      Units units,
      Streets streets,
      Categories categories,
      BusinessClock clock) {
    this.imports = imports;
    this.units = units;
    this.streets = streets;
    this.categories = categories;
    this.clock = clock;
  }

  @Operation(
      summary = "An empty file with the heads that are known",
      responses =
          @ApiResponse(
              responseCode = "200",
              content = @Content(mediaType = "text/csv", schema = @Schema(type = "string"))))
  @GetMapping("/template")
  ResponseEntity<byte[]> template(
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    SurveyAccess.writing(user);
    return EmptyFile.csv("风险普查导入模板", SurveyFile.heads());
  }

  @Operation(
      summary = "Look at a file: which places are new, surveyed again, known, and what is wrong",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              description = "XLSX or CSV (UTF-8 or GB18030), at most 5 MB and 1,000 rows",
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                      schema = @Schema(type = "string", format = "binary"))))
  @PostMapping("/preview")
  Mono<SurveyFileView> preview(
      @RequestBody Flux<DataBuffer> file,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var known = known(SurveyAccess.writing(user));
    return SentFile.bytes(file).flatMap(bytes -> imports.look(bytes, known));
  }

  @Operation(
      summary = "Take the right rows of a file",
      description = "The same file again is known, and changes nothing.",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              description = "the file that was looked at",
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                      schema = @Schema(type = "string", format = "binary"))))
  @PostMapping
  Mono<SurveyFileView> take(
      @RequestBody Flux<DataBuffer> file,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var access = SurveyAccess.writing(user);
    var act = new Act(clock.now(access.district()), user.id(), "import", null);
    return SentFile.bytes(file).flatMap(bytes -> imports.take(bytes, known(access), act));
  }

  private SurveyBody.Known known(SurveyAccess access) {
    return new SurveyBody.Known(
        access.district(),
        units,
        streets,
        categories,
        access.own(),
        Deadline.dateOf(clock.now(access.district())));
  }
}
