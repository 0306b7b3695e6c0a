package io.anshao.cases.view;

import io.anshao.cases.lifecycle.Tracks;
import io.anshao.cases.lifecycle.domain.Permission;
import io.anshao.cases.lifecycle.domain.Role;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The permission table that the server itself goes by. */
@RestController
final class PermissionController {

  private final PermissionTable table;

  PermissionController(Tracks tracks) {
    this.table =
        new PermissionTable(
            tracks.commands().stream()
                .map(
                    given ->
                        PermissionLine.of(
                            given.track(), given.step().title(), given.step().permission()))
                .toList());
  }

  /** One line per command, in the order of tracks. */
  record PermissionTable(List<PermissionLine> items) {}

  /**
   * Who may give a command.
   *
   * @param reach {@code district}: on any case; {@code lead}, {@code involved}: on their unit's
   */
  record PermissionLine(
      String command, String track, String title, List<String> roles, String reach) {

    static PermissionLine of(String track, String title, Permission permission) {
      return new PermissionLine(
          permission.command(),
          track,
          title,
          permission.roles().stream().map(Role::code).toList(),
          permission.reach().code());
    }
  }

  @Operation(summary = "Who may give which command")
  @GetMapping("/api/v1/permissions")
  PermissionTable all() {
    return table;
  }
}
