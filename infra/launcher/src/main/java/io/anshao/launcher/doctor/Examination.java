package io.anshao.launcher.doctor;

import io.anshao.launcher.Ports;
import io.anshao.launcher.folder.DataFolder;
import io.anshao.launcher.run.Run;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Looks at a folder and, when a platform runs on it, at that. Changes nothing. */
public final class Examination {

  private Examination() {}

  /** Everything that was looked at, in the order in which one would look. */
  public static List<Finding> of(Path folder, Ports ports) {
    var ground = new FolderCheck(folder).findings();
    var run = DataFolder.holderOf(folder).flatMap(holder -> Run.read(folder));
    return Stream.concat(
            ground,
            run.map(Examination::running).orElseGet(() -> new PortCheck(folder, ports).findings()))
        .toList();
  }

  private static Stream<Finding> running(Run run) {
    return Stream.of(
            new ProcessCheck(run).findings(),
            new DatabaseCheck(run.postgres()).findings(),
            new LagCheck(run.kafka()).findings())
        .flatMap(findings -> findings);
  }
}
