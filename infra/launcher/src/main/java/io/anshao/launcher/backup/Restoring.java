package io.anshao.launcher.backup;

import io.anshao.contracts.Topic;
import io.anshao.contracts.erasure.ErasedKind;
import io.anshao.contracts.erasure.ErasureOrdered;
import io.anshao.launcher.postgres.Databases;
import io.anshao.launcher.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Makes restored databases fit to be started: what was forgotten since is forgotten again before
 * anything is published, lists are to be made anew, and everything is published again, since the
 * broker begins empty.
 */
final class Restoring {

  private static final List<String> SERVICES = List.of("intake", "cases", "notify");

  private final PostgresServer server;
  private final Path photos;

  Restoring(PostgresServer server, Path photos) {
    this.server = server;
    this.photos = photos;
  }

  Chains.Verified run(List<ErasureOrdered> forgotten) throws SQLException, IOException {
    for (var service : SERVICES) {
      try (var connection = server.connect(Databases.nameOf(service))) {
        forget(connection, forgotten);
        publishAgain(connection, service);
      }
    }
    try (var connection = server.connect(Databases.nameOf("cases"))) {
      if (isThere(connection, "select to_regproc('rebuild_read_models')")) {
        execute(connection, "select rebuild_read_models()");
      }
      return isThere(connection, "select to_regclass('case_event')")
          ? Chains.verify(connection)
          : new Chains.Verified(0, 0, 0);
    }
  }

  private void forget(Connection connection, List<ErasureOrdered> forgotten)
      throws SQLException, IOException {
    if (!isThere(connection, "select to_regproc('erase_tip')")) {
      return;
    }
    var hasPictures = isThere(connection, "select to_regproc('pictures_of_tip')");
    try (var erase = connection.prepareStatement("select erase_tip(?, ?)")) {
      for (var order : forgotten) {
        erase.setObject(1, order.tipId());
        erase.setArray(
            2,
            connection.createArrayOf(
                "text",
                order.kinds().stream().map(k -> k.name().toLowerCase(Locale.ROOT)).toArray()));
        erase.execute();
        if (hasPictures && order.kinds().contains(ErasedKind.PICTURES)) {
          removePictures(connection, order);
        }
      }
    }
  }

  /** The files alone: the service removes the rows when it hears of the order again. */
  private void removePictures(Connection connection, ErasureOrdered order)
      throws SQLException, IOException {
    try (var select =
        connection.prepareStatement("select id::text from pictures_of_tip(?) where not shown")) {
      select.setObject(1, order.tipId());
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          removePicture(rows.getString(1));
        }
      }
    }
  }

  private void removePicture(String id) throws IOException {
    for (var folder : List.of("copies", "originals")) {
      var shelf = photos.resolve(folder).resolve(id.substring(0, 2));
      if (Files.isDirectory(shelf)) {
        try (var files = Files.newDirectoryStream(shelf, id + ".*")) {
          for (var file : files) {
            Files.delete(file);
          }
        }
      }
    }
  }

  private static void publishAgain(Connection connection, String service) throws SQLException {
    if (!isThere(connection, "select to_regclass('outbox')")) {
      return;
    }
    var topics = Arrays.stream(Topic.values()).filter(t -> t.owner().equals(service)).toList();
    try (var call = connection.prepareStatement("select republish(?, null, null)")) {
      for (var topic : topics) {
        call.setString(1, topic.kafkaName());
        call.execute();
      }
    }
  }

  private static boolean isThere(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1) != null;
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
