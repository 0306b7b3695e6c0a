package io.anshao.cases.duplicate.domain;

import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.util.Optional;
import java.util.UUID;

/** What people decide of two cases. Merging is never done by a program (DOMAIN 3.5). */
public sealed interface DuplicateCommand {

  Stamp stamp();

  /**
   * One of the two cases, as it stands.
   *
   * @param main where its main line stands
   */
  record Party(UUID id, String number, CaseState main, DuplicateState state) {}

  /** 并案: this case goes into the other. */
  record Merge(Stamp stamp, Party own, Optional<Party> other, Text reason)
      implements DuplicateCommand {}

  /** 不是重复: the two are about different matters. */
  record Reject(Stamp stamp, Party own, Optional<Party> other, Text reason)
      implements DuplicateCommand {}

  /** 拆分: a case that this one took in becomes one of its own again. */
  record SplitOff(Stamp stamp, Party own, Optional<Party> other, Text reason)
      implements DuplicateCommand {}
}
