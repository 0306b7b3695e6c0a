package io.anshao.cases.session;

import java.util.concurrent.RejectedExecutionException;

/** No key is there to sign with yet: the caller is told to come again. */
final class SigningKeysMissing extends RejectedExecutionException {

  private static final long serialVersionUID = 1;

  SigningKeysMissing() {
    super("no signing key yet");
  }
}
