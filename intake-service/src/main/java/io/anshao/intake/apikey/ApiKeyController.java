package io.anshao.intake.apikey;

import io.anshao.edge.IdempotencyKey;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.FreeText;
import io.anshao.edge.problem.Problem;
import io.anshao.edge.token.StaffUser;
import io.anshao.intake.district.Districts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** Keys of other systems, which a district's administrator gives and takes. */
@RestController
@RequestMapping("/api/v1/staff/api-keys")
class ApiKeyController {

  private static final int LONGEST = 60;

  private final ApiKeys keys;
  private final Districts districts;

  ApiKeyController(ApiKeys keys, Districts districts) {
    this.keys = keys;
    this.districts = districts;
  }

  /**
   * A key to be made.
   *
   * @param district for an administrator of all districts
   */
  record NewApiKey(
      @Schema(requiredMode = RequiredMode.REQUIRED, description = "at most 60 characters")
          @Nullable String name,
      @Schema(description = "the administrator's own when absent") @Nullable String district) {}

  /**
   * A key that was made.
   *
   * @param key shown this once
   */
  record MadeApiKey(UUID id, String district, String name, String key) {

    /** Never prints the key. */
    @Override
    public String toString() {
      return "MadeApiKey[" + id + "]";
    }
  }

  /** All keys of a district. */
  record ApiKeyList(List<ApiKey> items) {}

  @Operation(
      summary = "Make a key for another system; it is shown this once",
      parameters =
          @Parameter(
              in = ParameterIn.HEADER,
              name = IdempotencyKey.HEADER,
              required = true,
              schema = @Schema(implementation = UUID.class)))
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Mono<MadeApiKey> make(
      @RequestBody NewApiKey body,
      @Parameter(hidden = true) @RequestHeader HttpHeaders headers,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    var district = district(body.district(), user);
    var key = IdempotencyKey.required(headers);
    var errors = new FieldErrors();
    var name = FreeText.checked(errors, "name", body.name(), LONGEST);
    errors.throwIfAny();
    return keys.make(district, name, user.id(), key)
        .map(made -> new MadeApiKey(made.key().id(), district, name, made.secret()));
  }

  @Operation(summary = "Keys of other systems, also those that are revoked")
  @GetMapping
  Mono<ApiKeyList> list(
      @RequestParam(required = false) @Nullable String district,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    return keys.of(district(district, user)).collectList().map(ApiKeyList::new);
  }

  @Operation(summary = "Revoke a key")
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> revoke(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String district,
      @Parameter(hidden = true) @AuthenticationPrincipal StaffUser user) {
    return keys.revoke(id, district(district, user))
        .flatMap(
            isThere ->
                isThere
                    ? Mono.<Void>empty()
                    : Mono.error(new ResponseStatusException(HttpStatus.NOT_FOUND)));
  }

  /** The district that is meant. An administrator of all belongs to none and names one. */
  private String district(@Nullable String named, StaffUser user) {
    if (!user.has("administrator")
        || (user.district() != null && named != null && !named.equals(user.district()))) {
      throw Problem.of(
          HttpStatus.FORBIDDEN,
          "not-yours",
          "只有本区的管理员可以管理接口密钥。",
          "Only an administrator of the district manages API keys.");
    }
    var district = user.district() == null ? districts.codeOrDefault(named) : user.district();
    districts.requireReady();
    if (districts.find(district).isEmpty()) {
      throw new FieldErrors()
          .add("district", "unknown-value", "没有这个区。", "There is no such district.")
          .toProblem();
    }
    return district;
  }
}
