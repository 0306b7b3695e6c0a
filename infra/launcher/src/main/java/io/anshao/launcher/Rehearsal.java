package io.anshao.launcher;

import io.anshao.launcher.folder.DataFolder;
import io.anshao.launcher.folder.Private;
import io.anshao.launcher.service.Programs;
import io.anshao.launcher.supervision.Leftovers;
import io.anshao.launcher.supervision.StartCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What {@code infra/up} does once after a build: starts everything in a folder that is thrown away,
 * stops it in order, and keeps what the JVMs learned for the starts that count.
 */
final class Rehearsal {

  private Rehearsal() {}

  static void run() {
    var data = Programs.targetOf("infra/launcher").resolve("rehearsal");
    var folder = DataFolder.take(data);
    Leftovers.stop(data);
    var options =
        UpOptions.read(
            List.of("--data", data.toString(), "--port-base", "" + Ports.anyFree().base()));
    var platform = new Platform(folder, folder.prepare(true), options, StartCache.Mode.LEARN);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> clearUp(platform, folder, data)));
    platform.start();
    platform.close();
    if (!platform.caches().parallelStream().allMatch(StartCache::make)) {
      throw new Refusal("Not everything was learned; starts work all the same, and take longer.");
    }
  }

  private static void clearUp(Platform platform, DataFolder folder, Path data) {
    platform.close();
    folder.close();
    platform.caches().forEach(StartCache::forget);
    try {
      Private.delete(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
