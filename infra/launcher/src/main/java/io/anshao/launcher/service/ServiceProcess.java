package io.anshao.launcher.service;

import io.anshao.launcher.supervision.Jvm;
import io.anshao.launcher.supervision.Part;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** A service as a process: a JVM of its own with a small heap. */
public final class ServiceProcess {

  private ServiceProcess() {}

  /**
   * The service as a process to be kept running. Its settings travel in the environment, where no
   * other user sees them.
   */
  public static Part part(Service service, Settings settings) {
    var jar = Programs.jarOf(service);
    return new Part(
        service.id(),
        () -> {
          var process =
              Jvm.process(
                  settings.folder().path(),
                  service.id(),
                  settings.compiler(),
                  List.of(
                      "-Xmx%dm".formatted(service.heapMegabytes()),
                      "-XX:+ExitOnOutOfMemoryError",
                      "-Dfile.encoding=UTF-8"),
                  List.of("-jar", jar.toString()));
          process
              .environment()
              .put(
                  "SPRING_APPLICATION_JSON",
                  JsonMapper.shared().writeValueAsString(settings.of(service)));
          return process;
        },
        settings.folder().log(service.id()),
        Part.Signal.TERMINATE);
  }
}
