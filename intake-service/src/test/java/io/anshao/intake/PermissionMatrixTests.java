package io.anshao.intake;

import io.anshao.testkit.PermissionMatrix;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every call of the service from every role, from another district, and from nobody. */
@IntakeTest
class PermissionMatrixTests {

  @Autowired private Intake intake;

  private final List<String> names = new ArrayList<>(List.of("nobody"));
  private final List<String> tokens = new ArrayList<>(List.of(""));

  private final Map<String, Integer> receiptless = new HashMap<>();

  @Test
  void isWhatTheServerGoesBy() {
    for (var role : PermissionMatrix.ROLES) {
      names.add(role);
      tokens.add(Intake.token(role));
    }
    for (var role : List.of("operator", "triager", "administrator")) {
      names.add(role + " abroad");
      tokens.add(Intake.tokenIn("330206", role));
    }
    new PermissionMatrix("infra/docs/permissions/intake.md", "Who may call intake-service", names)
        .compare(
            intake.get("/v3/api-docs").json(),
            (method, path, caller) ->
                isByReceipt(path)
                    ? receiptless.computeIfAbsent(
                        method + path, _ -> status(method, filled(path), tokens.get(1)))
                    : status(method, filled(path), tokens.get(caller)));
  }

  /** One try for all: who tries more often has to wait, whoever it is. */
  private static boolean isByReceipt(String path) {
    return path.startsWith("/api/v1/my-");
  }

  /** The district that there is, and else what there is not. */
  private static String filled(String path) {
    return path.replace("{code}", TestReference.DISTRICT)
        .replaceAll("\\{(day|earlier)}", "2021-06-08")
        .replaceAll("\\{(record|version)}", "1")
        .replaceAll("\\{[a-zA-Z]+}", UUID.randomUUID().toString());
  }

  private int status(String method, String path, String token) {
    var request =
        HttpRequest.newBuilder(intake.uri(path))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .method(
                method,
                method.equals("GET") || method.equals("HEAD")
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString("{}"));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return intake.send(request).status();
  }
}
