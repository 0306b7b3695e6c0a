package io.anshao.launcher.doctor;

import io.anshao.launcher.Ports;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Whether a platform could be started: nothing runs on the folder, and its ports are free. */
record PortCheck(Path folder, Ports ports) {

  Stream<Finding> findings() {
    var taken =
        ports.all().entrySet().stream()
            .filter(port -> !Ports.isFree(port.getKey()))
            .map(
                port ->
                    (Finding)
                        new Finding.Bad(
                            "Port %d, meant for %s, is in use."
                                .formatted(port.getKey(), port.getValue()),
                            "Stop what listens there, or start with another --port-base."))
            .toList();
    var idle = new Finding.Good("Nothing runs on %s: infra/up starts it.".formatted(folder));
    return taken.isEmpty()
        ? Stream.of(
            idle,
            new Finding.Good(
                "Ports %d to %d are free.".formatted(ports.intake(), ports.kafkaController())))
        : Stream.concat(Stream.of(idle), taken.stream());
  }
}
