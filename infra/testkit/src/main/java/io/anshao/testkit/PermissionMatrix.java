package io.anshao.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Every call of an OpenAPI document by every caller there is, as a table that is committed: a new
 * call, or another answer to somebody, fails until somebody has looked at the line and committed
 * it.
 */
public final class PermissionMatrix {

  /** The roles of case-service whose tokens the other services take. */
  public static final List<String> ROLES =
      List.of(
          "operator",
          "triager",
          "office_leader",
          "committee_leader",
          "duty_leader",
          "unit_clerk",
          "unit_handler",
          "unit_leader",
          "inspector",
          "expert",
          "enterprise_user",
          "identity_custodian",
          "editor",
          "reviewer",
          "reward_officer",
          "finance",
          "assessor",
          "auditor",
          "administrator");

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options");

  private static final String LEGEND =
      """
      | | |
      |---|---|
      | ✓ | heard: the call goes on to look at what was sent; with nothing sent it says what is missing |
      | ∅ | 404: it is not there for this caller, or the made-up id of the test does not exist |
      | · | 403: refused |
      | 🔒 | 401: nobody is recognised |
      """;

  private final String file;
  private final String title;
  private final List<String> callers;
  private final List<String> lines = new ArrayList<>();

  /**
   * @param file from the root of the source tree
   * @param callers headings of the columns
   */
  public PermissionMatrix(String file, String title, List<String> callers) {
    this.file = file;
    this.title = title;
    this.callers = List.copyOf(callers);
  }

  /** Asks one call as one caller. */
  @FunctionalInterface
  public interface Ask {

    /**
     * The status of the answer.
     *
     * @param method in capitals
     * @param path with its variables still in braces
     * @param caller the number of the caller
     */
    int status(String method, String path, int caller);
  }

  /** Asks everything and compares. */
  public void compare(JsonNode openApi, Ask ask) {
    for (var path : openApi.path("paths").properties()) {
      for (var method : path.getValue().propertyNames()) {
        if (METHODS.contains(method)) {
          line(method.toUpperCase(Locale.ROOT), path.getKey(), ask);
        }
      }
    }
    lines.sort(String::compareTo);
    assertThat(lines).isNotEmpty();
    Committed.compare(file, text());
  }

  private void line(String method, String path, Ask ask) {
    var line = new StringBuilder("| `").append(path).append("` ").append(method).append(" |");
    for (int caller = 0; caller < callers.size(); caller++) {
      line.append(' ').append(sign(ask.status(method, path, caller), path)).append(" |");
    }
    lines.add(line.toString());
  }

  private static String sign(int status, String path) {
    assertThat(status).as(path).isLessThan(500);
    return switch (status) {
      case 401 -> "🔒";
      case 403 -> "·";
      case 404 -> "∅";
      default -> "✓";
    };
  }

  private String text() {
    var head =
        "| call | " + String.join(" | ", callers) + " |\n|---|" + ":-:|".repeat(callers.size());
    return "# %s\n\nMade by asking; a test compares. `-Danshao.write=true` writes it anew.\n\n%s\n%s\n%s\n"
        .formatted(title, LEGEND, head, String.join("\n", lines));
  }
}
