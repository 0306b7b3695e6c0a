package io.anshao.cases.walk;

import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.InMemory.Passed;
import java.util.ArrayList;
import java.util.List;

/** One case of a walk, its log, and the laws it is held to. */
final class Followed {

  private final List<Law> laws = Laws.all();
  private final List<Passed> log = new ArrayList<>();
  private CaseFile file;

  Followed(CaseFile fresh) {
    this.file = fresh;
  }

  void passed(Passed step) {
    laws.forEach(law -> law.check(step));
    log.add(step);
    file = step.after();
  }

  CaseFile file() {
    return file;
  }

  List<Passed> log() {
    return log;
  }
}
