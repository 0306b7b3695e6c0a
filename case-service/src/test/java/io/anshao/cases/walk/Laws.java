package io.anshao.cases.walk;

import java.util.List;

/** All laws, fresh for a walk. */
final class Laws {

  private Laws() {}

  static List<Law> all() {
    return List.of(
        new LogLaw(),
        new TransitionLaw(),
        new ClosingLaw(),
        new FourEyesLaw(),
        new OrderLaw(),
        new ReturnLaw(),
        new ExtensionLaw(),
        new ClockLaw(),
        new LadderLaw(),
        new DeathLaw(),
        new NamingLaw(),
        new ExposureLaw(),
        new RewardLaw(),
        new ReviewLaw(),
        new AvoidanceLaw());
  }
}
