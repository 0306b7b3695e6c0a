package io.anshao.cases.voice;

import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.domain.Registration;
import io.anshao.cases.voice.domain.VoiceState.Said;

/** Whose reporters left a contact after an anonymous report, for other features. */
public final class SealedIn {

  private SealedIn() {}

  /** The tip as its reporter stands now. */
  public static Registration.Tip known(CaseFile file, Registration.Tip tip) {
    var standing = file.tracks().get(VoiceTrack.NAME);
    return standing != null
            && standing.state() instanceof Said said
            && said.sealed().contains(tip.id())
        ? tip.sealed()
        : tip;
  }
}
