package io.anshao.cases.visit;

import io.anshao.edge.problem.Problem;
import io.anshao.edge.secret.MasterKey;
import io.anshao.edge.token.StaffUser;
import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What opens a person's own work on a device while they are signed in (MECHANICS 8). It follows
 * from the master key and is stored nowhere; without a network a PIN opens the same work.
 */
@RestController
class FieldKeyController {

  private static final String LABEL = "field-key";

  private final MasterKey secret;

  FieldKeyController(MasterKey secret) {
    this.secret = secret;
  }

  /**
   * A key of one person.
   *
   * @param key 32 bytes in base64
   */
  record FieldKey(String key) {}

  @Operation(summary = "The key that opens the caller's own visits on a device")
  @GetMapping("/api/v1/field-key")
  FieldKey get(@AuthenticationPrincipal StaffUser user) {
    if (!user.has("unit_handler", "inspector")) {
      throw Problem.of(
          HttpStatus.FORBIDDEN,
          "not-yours",
          "现场检查由承办单位经办人和执法人员进行。",
          "Visits are made by handlers and inspectors of a unit.");
    }
    var person = user.id().toString().getBytes(StandardCharsets.UTF_8);
    return new FieldKey(Base64.getEncoder().encodeToString(secret.hmac(LABEL, person)));
  }
}
