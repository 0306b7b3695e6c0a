package io.anshao.cases.metric;

import io.anshao.cases.metric.BoardTable.Header;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.time.BusinessClock;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The board of figures, to look at and to take away. */
@RestController
@RequestMapping("/api/v1/metrics/board")
class BoardController {

  private final Asking asking;
  private final Boards boards;
  private final Export export;
  private final BusinessClock clock;

  BoardController(Asking asking, Boards boards, Export export, BusinessClock clock) {
    this.asking = asking;
    this.boards = boards;
    this.export = export;
    this.clock = clock;
  }

  @Operation(
      summary =
          "The figures of a period beside those of the year before, told apart by unit, channel,"
              + " area, street, campaign or week")
  @GetMapping
  Mono<BoardView> board(
      @Parameter(hidden = true) ServerHttpRequest http,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var asked = asking.read(http, user);
    var by = BoardRequest.read(http.getQueryParams(), asked.access(), asked.request().period());
    return boards.of(asked, by);
  }

  @Operation(summary = "The same board as a table: xlsx or csv")
  @GetMapping("/export")
  Mono<ResponseEntity<byte[]>> export(
      @RequestParam(defaultValue = "xlsx") String format,
      @Parameter(hidden = true) ServerHttpRequest http,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var asked = asking.read(http, user);
    var by = BoardRequest.read(http.getQueryParams(), asked.access(), asked.request().period());
    var kind = Export.Kind.ofCode(format).orElseThrow(BoardController::unknownFormat);
    var header = new Header(asked.district(), user.name(), clock.now(asked.district()));
    return boards
        .of(asked, by)
        .flatMap(board -> export.of(BoardTable.of(header, board), kind))
        .map(bytes -> answer(kind, bytes));
  }

  private static ResponseEntity<byte[]> answer(Export.Kind kind, byte[] bytes) {
    var name =
        ContentDisposition.attachment()
            .filename("统计." + kind.code(), StandardCharsets.UTF_8)
            .build();
    return ResponseEntity.ok()
        .contentType(kind.mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .body(bytes);
  }

  private static RuntimeException unknownFormat() {
    return new FieldErrors()
        .add("format", "unknown-value", "格式是 xlsx 或者 csv。", "The format is xlsx or csv.")
        .toProblem();
  }
}
