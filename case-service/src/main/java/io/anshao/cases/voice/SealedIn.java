package io.anshao.cases.voice;

import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.domain.Registration;
import io.anshao.cases.voice.domain.VoiceState.Said;
import java.util.Optional;
import java.util.UUID;

/** Whose reporters left a contact after an anonymous report, for other features. */
public final class SealedIn {

  private SealedIn() {}

  /** The tip as its reporter stands now. */
  public static Registration.Tip known(CaseFile file, Registration.Tip tip) {
    return contactKind(file, tip.id()).map(tip::sealed).orElse(tip);
  }

  /** What the reporter of an anonymous tip left later, said here. */
  public static Optional<String> contactKind(CaseFile file, UUID tip) {
    return ((Said) VoiceTrack.stateOf(file)).contactKind(tip);
  }
}
