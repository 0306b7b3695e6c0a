package io.anshao.cases.recusal;

import io.anshao.cases.desk.Desk;
import io.anshao.cases.lifecycle.domain.FirmName;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.people.Managing;
import io.anshao.cases.people.Person;
import io.anshao.edge.IdempotencyKey;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.time.BusinessClock;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * Ties of a person to firms: declared by themselves or by an administrator, and told to nobody
 * else. Not even the leader of the unit learns why somebody takes no part.
 */
@RestController
@RequestMapping("/api/v1/people/{id}/ties")
class TiesController {

  private static final int LONGEST_NAME = 80;

  private final Managing managing;
  private final Desk desk;
  private final TieBook book;
  private final BusinessClock clock;

  TiesController(Managing managing, Desk desk, TieBook book, BusinessClock clock) {
    this.managing = managing;
    this.desk = desk;
    this.book = book;
    this.clock = clock;
  }

  /** A firm by its name, its credit code, or both. */
  record TieEntry(@Nullable String name, @Nullable String uscc) {}

  /** All that are in force. */
  record Ties(List<Tie> items) {}

  @Operation(summary = "Firms that a person is tied to: for themselves and administrators")
  @GetMapping
  Mono<Ties> list(
      @PathVariable UUID id, @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    return person(user, id).flatMap(this::ties);
  }

  @Operation(summary = "Declares a tie; it holds for open cases at once")
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Mono<Ties> declare(
      @PathVariable UUID id,
      @RequestBody TieEntry body,
      @RequestHeader HttpHeaders headers,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var key = IdempotencyKey.required(headers).value();
    var name = stripped(body.name());
    var uscc = body.uscc() == null ? null : stripped(FirmName.code(body.uscc()));
    var normal = name == null ? null : stripped(FirmName.normal(name));
    var errors = new FieldErrors();
    errors.check(
        normal == null ? name != null || uscc == null : name.length() > LONGEST_NAME,
        "name",
        "length",
        "请填写单位名称（最多 80 字）或统一社会信用代码。",
        "Give the firm's name, 80 characters at most, or its credit code.");
    errors.check(
        uscc != null && !uscc.matches("[0-9A-Z]{15}|[0-9A-Z]{18}"),
        "uscc",
        "uscc",
        "统一社会信用代码为 18 位（旧注册号 15 位）。",
        "A credit code has 18 characters, an old number 15.");
    errors.throwIfAny();
    return person(user, id)
        .flatMap(
            person ->
                desk.write(
                        "ties/" + id,
                        tx -> {
                          var now = clock.now(String.valueOf(person.district()));
                          TieRows.insert(tx, id, new Tie(key, name, uscc, now), normal, user.id());
                          if (!TieRows.ownerOf(tx, key).filter(id::equals).isPresent()) {
                            throw otherBody();
                          }
                          return person;
                        })
                    .flatMap(this::taken));
  }

  @Operation(summary = "Ends a tie")
  @DeleteMapping("/{tie}")
  Mono<Ties> end(
      @PathVariable UUID id,
      @PathVariable UUID tie,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    return person(user, id)
        .flatMap(
            person ->
                desk.write(
                        "ties/" + id,
                        tx -> {
                          if (!TieRows.end(tx, id, tie, user.id())) {
                            throw notFound();
                          }
                          return person;
                        })
                    .flatMap(this::taken));
  }

  /** One reads one's own write. */
  private Mono<Ties> taken(Person person) {
    return desk.write(
            "ties/" + person.id(),
            tx -> {
              book.look(tx.connection());
              return person;
            })
        .flatMap(this::ties);
  }

  private Mono<Ties> ties(Person person) {
    return desk.write("ties/" + person.id(), tx -> new Ties(TieRows.of(tx, person.id())));
  }

  private Mono<Person> person(StaffUser user, UUID id) {
    return user.id().equals(id) || user.has(Role.ADMINISTRATOR.code())
        ? managing.orSelf(user, id)
        : Mono.error(notFound());
  }

  private static @Nullable String stripped(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static Problem notFound() {
    return Problem.of(HttpStatus.NOT_FOUND, "not-found", "没有找到。", "There is nothing here.");
  }

  private static Problem otherBody() {
    return Problem.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "idempotency-key-reused",
        "同一个 Idempotency-Key 不能用于不同的内容。",
        "The same Idempotency-Key cannot carry another body.");
  }
}
