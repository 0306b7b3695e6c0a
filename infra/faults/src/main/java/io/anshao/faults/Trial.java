package io.anshao.faults;

/** Something that is done to a platform of its own while people work on it. */
interface Trial {

  /** Does it, and says what holds afterwards. */
  Result run();
}
