package io.anshao.launcher;

import io.anshao.launcher.doctor.Examination;
import io.anshao.launcher.doctor.Finding;
import io.anshao.launcher.tls.LocalAuthority;
import java.util.List;
import java.util.Set;

/** {@code infra/doctor}: says how the folder and what runs on it are. */
final class Doctor {

  private Doctor() {}

  /** Whether all is well. */
  static boolean run(List<String> words) {
    var line = CommandLine.read(words, Set.of("--data", "--port-base"), Set.of());
    new LocalAuthority(UpOptions.dataFolder(line).resolve("secrets")).trust();
    var findings = Examination.of(UpOptions.dataFolder(line), UpOptions.ports(line));
    findings.stream().map(Doctor::text).forEach(System.out::println);
    return findings.stream().allMatch(Finding.Good.class::isInstance);
  }

  private static String text(Finding finding) {
    return switch (finding) {
      case Finding.Good(var what) -> "ok   " + what;
      case Finding.Bad(var what, var cure) -> "bad  " + what + "\n     " + cure;
    };
  }
}
