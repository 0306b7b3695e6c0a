package io.anshao.cases.malicious;

import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.malicious.domain.MaliciousState.Confirmed;

/** Whether a case's tip was found malicious, for other tracks. */
public final class MaliceIn {

  private MaliceIn() {}

  /** Two people found it so. */
  public static boolean isConfirmed(CaseFile file) {
    var standing = file.tracks().get(MaliciousTrack.NAME);
    return standing != null && standing.state() instanceof Confirmed;
  }
}
