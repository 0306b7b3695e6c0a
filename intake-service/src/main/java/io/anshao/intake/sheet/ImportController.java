package io.anshao.intake.sheet;

import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.FreeText;
import io.anshao.edge.sheet.EmptyFile;
import io.anshao.edge.sheet.SentFile;
import io.anshao.edge.token.StaffUser;
import io.anshao.intake.sheet.domain.Column;
import io.anshao.intake.tip.EntryCheck;
import io.anshao.intake.tip.TraceParent;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Files of tips, for those who may key tips in. The file itself is the body: XLSX or CSV. */
@RestController
@RequestMapping("/api/v1/staff/imports")
class ImportController {

  private static final int LONGEST_SOURCE = 40;

  private final Imports imports;

  ImportController(Imports imports) {
    this.imports = imports;
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
    EntryCheck.district(user);
    return EmptyFile.csv("举报导入模板", Stream.of(Column.values()).map(Column::title).toList());
  }

  @Operation(
      summary = "Look at a file: which rows are good, which are bad and why, which are known",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              description = "XLSX or CSV (UTF-8 or GB18030), at most 5 MB and 1,000 rows",
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                      schema = @Schema(type = "string", format = "binary"))))
  @PostMapping("/preview")
  Mono<ImportView> preview(
      @RequestBody Flux<DataBuffer> file,
      @Parameter(description = "the system or office that the numbers are of")
          @RequestParam(required = false)
          @Nullable String source,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    return sent(file, source, user).flatMap(imports::look);
  }

  @Operation(
      summary = "Take the good rows of a file, or the chosen ones among them",
      description =
          "The same file again is answered the same: a row is one tip for ever, by its number and"
              + " source, or by the file. 503 means that rows may be missing; send it again.",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              description = "the file that was looked at",
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                      schema = @Schema(type = "string", format = "binary"))))
  @PostMapping
  Mono<ImportView> take(
      @RequestBody Flux<DataBuffer> file,
      @RequestParam(required = false) @Nullable String source,
      @Parameter(description = "numbers of rows; all when absent") @RequestParam(required = false)
          @Nullable Set<Integer> rows,
      @Parameter(hidden = true) ServerWebExchange exchange,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var chosen = rows == null ? null : new HashSet<>(rows);
    return sent(file, source, user)
        .flatMap(sent -> imports.take(sent, chosen, TraceParent.of(exchange)));
  }

  private static Mono<Imports.Sent> sent(
      Flux<DataBuffer> file, @Nullable String source, StaffUser user) {
    var district = EntryCheck.district(user);
    var errors = new FieldErrors();
    var from = FreeText.checked(errors, "source", source, LONGEST_SOURCE);
    errors.throwIfAny();
    return SentFile.bytes(file).map(bytes -> new Imports.Sent(bytes, from, user, district));
  }
}
