package io.anshao.cases.people;

import io.anshao.cases.district.DistrictBook;
import io.anshao.edge.IdempotencyKey;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.secret.MasterKey;
import io.anshao.edge.token.StaffUser;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** An administrator's calls for people: of all districts, or of the administrator's own. */
@RestController
@RequestMapping("/api/v1/people")
class AdministrationController {

  private final People people;
  private final MakingPeople making;
  private final DistrictBook districts;
  private final MasterKey secret;
  private final TemporaryPasswords passwords;

  AdministrationController(
      People people, MakingPeople making, DistrictBook districts, MasterKey secret) {
    this.people = people;
    this.making = making;
    this.districts = districts;
    this.secret = secret;
    this.passwords = new TemporaryPasswords(secret);
  }

  /**
   * A new account.
   *
   * @param password the generated one, told this once; absent where the caller chose it
   */
  record MadePerson(UUID id, String username, @Nullable String password) {}

  /** A person's data as they shall be. */
  record PersonChange(
      @Nullable String name,
      @Nullable String district,
      @Nullable String unit,
      java.util.@Nullable List<String> roles,
      @Nullable Boolean open) {}

  /** A temporary password, told this once. */
  record GivenPassword(String password) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Mono<MadePerson> make(
      @RequestBody PersonEntry body,
      @RequestHeader HttpHeaders headers,
      @AuthenticationPrincipal StaffUser user) {
    var key = IdempotencyKey.required(headers);
    var id = idOf(user, key);
    var person = body.checked(id, true, districts);
    requireOwn(person.district(), user);
    var generated = body.password() == null ? passwords.of(id, key) : null;
    var chosen = generated == null ? String.valueOf(body.password()) : generated;
    return making
        .make(person, chosen, request(key, body))
        .map(made -> new MadePerson(made.id(), made.username(), generated));
  }

  @PutMapping("/{id}")
  Mono<PersonLine> change(
      @PathVariable UUID id,
      @RequestBody PersonChange body,
      @AuthenticationPrincipal StaffUser user) {
    return known(id, user)
        .map(before -> changed(before, body, user))
        .flatMap(making::change)
        .map(person -> PersonLine.of(person, districts, true));
  }

  private Person changed(Person before, PersonChange change, StaffUser user) {
    if (before.id().equals(user.id())) {
      throw Problem.of(
          HttpStatus.CONFLICT,
          "own-account",
          "不能修改自己的账号，请由另一位管理员操作。",
          "Nobody changes their own account; ask another administrator.");
    }
    var entry =
        new PersonEntry(
            before.username(),
            change.name(),
            change.district(),
            change.unit(),
            change.roles(),
            null,
            before.mustChange());
    var person = entry.checked(before.id(), change.open() == null || change.open(), districts);
    requireOwn(person.district(), user);
    return person;
  }

  @PostMapping("/{id}/password")
  Mono<GivenPassword> resetPassword(
      @PathVariable UUID id,
      @RequestHeader HttpHeaders headers,
      @AuthenticationPrincipal StaffUser user) {
    var key = IdempotencyKey.required(headers);
    var password = passwords.of(id, key);
    return known(id, user)
        .flatMap(person -> making.resetPassword(person, password, request(key, id), user.id()))
        .thenReturn(new GivenPassword(password));
  }

  private Mono<Person> known(UUID id, StaffUser user) {
    return people
        .byId(id)
        .map(Account::person)
        .filter(p -> user.district() == null || user.district().equals(p.district()))
        .switchIfEmpty(
            Mono.error(
                () ->
                    Problem.of(
                        HttpStatus.NOT_FOUND, "not-found", "没有找到。", "There is nothing here.")));
  }

  private static void requireOwn(@Nullable String district, StaffUser user) {
    if (user.district() != null && !Objects.equals(user.district(), district)) {
      throw Problem.of(
          HttpStatus.FORBIDDEN, "not-yours", "只能管理本区人员。", "Only people of your own district.");
    }
  }

  /** The same call makes the same person. */
  private UUID idOf(StaffUser user, IdempotencyKey key) {
    var bytes = ByteBuffer.wrap(secret.hmac("person", utf8(user.id()), key.sha256()));
    var version8 = (bytes.getLong() & ~0xF000L) | 0x8000L;
    return new UUID(version8, (bytes.getLong() & ~(0b11L << 62)) | (0b10L << 62));
  }

  private byte[] request(IdempotencyKey key, Object body) {
    return secret.hmac("request", key.sha256(), utf8(body));
  }

  private static byte[] utf8(Object value) {
    return value.toString().getBytes(StandardCharsets.UTF_8);
  }
}
