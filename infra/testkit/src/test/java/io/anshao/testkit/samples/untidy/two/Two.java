package io.anshao.testkit.samples.untidy.two;

import io.anshao.testkit.samples.untidy.one.One;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** Has a field filled behind its back. */
public final class Two {
  @Autowired @Nullable One one;
}
