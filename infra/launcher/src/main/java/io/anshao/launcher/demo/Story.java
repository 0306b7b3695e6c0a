package io.anshao.launcher.demo;

import java.util.List;

/**
 * What happens to one tip.
 *
 * @param variant chooses among words, pictures and people
 * @param steps in the order of time
 */
record Story(int number, Course course, Scene scene, Place place, int variant, List<Step> steps) {

  /** One act and the half day in which it happens. */
  record Step(Act act, int slot) {}

  String subject() {
    return pick(scene.subjects());
  }

  String words(Script script) {
    return course.isDeclined() ? decline(script).words() : fill(pick(scene.words()));
  }

  Script.Decline decline(Script script) {
    return pick(script.declines());
  }

  String fill(String text) {
    return text.replace("{subject}", subject()).replace("{address}", place.address());
  }

  /** The unit that leads: a regulator, or the street itself. */
  String lead() {
    var lead = scene.lead();
    return lead == null ? place.unit() : lead;
  }

  <T> T pick(List<T> several) {
    return several.get(variant % several.size());
  }
}
