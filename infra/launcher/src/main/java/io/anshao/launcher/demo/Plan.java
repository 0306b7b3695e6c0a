package io.anshao.launcher.demo;

import io.anshao.launcher.demo.Story.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SequencedCollection;
import java.util.TreeMap;

/** Who reports what and when each thing happens: the same for the same seed and day. */
final class Plan {

  private static final long SEED = 330205;

  private final Random random = new Random(SEED);
  private final Script script;
  private final Times times;

  private Plan(Script script, Times times) {
    this.script = script;
    this.times = times;
  }

  static List<Story> of(Script script, Times times) {
    return new Plan(script, times).stories();
  }

  private List<Story> stories() {
    var stories = new ArrayList<Story>();
    for (var course : Course.values()) {
      for (int i = 0; i < course.stories(); i++) {
        stories.add(story(stories.size(), course));
      }
    }
    return stories;
  }

  private Story story(int number, Course course) {
    return new Story(
        number,
        course,
        sceneFor(course, number),
        script.places().get(random.nextInt(script.places().size())),
        random.nextInt(1_000),
        steps(course));
  }

  /** A major hazard must be returned within the hour, and a story moves by half days. */
  private Scene sceneFor(Course course, int number) {
    var scenes =
        script.scenes().stream()
            .filter(scene -> !course.acts().contains(Act.RETURN) || !scene.isGrave())
            .toList();
    return scenes.get(number % scenes.size());
  }

  /** Backward from the last act, then into office hours. */
  private List<Step> steps(Course course) {
    var last = times.count() - 1;
    var slot = last - random.nextInt(course.idleDays() * times.perDay() + 1);
    var slots = new ArrayList<Integer>();
    for (var act : course.acts().reversed()) {
      slots.add(slot);
      slot -= act.least() + random.nextInt(act.most() - act.least() + 1);
    }
    Collections.reverse(slots);
    return settled(course.acts(), slots, last);
  }

  private List<Step> settled(List<Act> acts, List<Integer> wished, int last) {
    var late = Math.max(0, -wished.getFirst());
    var steps = new ArrayList<Step>();
    var earliest = 0;
    for (int i = 0; i < acts.size(); i++) {
      var latest = last - (acts.size() - 1 - i);
      var slot = Math.max(earliest, wished.get(i) + late);
      while (!acts.get(i).isOnAnyDay() && slot < latest && !times.isOffice(slot)) {
        slot++;
      }
      slot = Math.min(slot, latest);
      steps.add(new Step(acts.get(i), slot));
      earliest = slot + 1;
    }
    return steps;
  }

  /** One act of one story, to be played. */
  record Cue(Story story, Act act, int slot) {}

  /** All acts by half day, the halves in the order of time. */
  static TreeMap<Integer, List<Cue>> bySlot(SequencedCollection<Story> stories) {
    var cues = new TreeMap<Integer, List<Cue>>();
    for (var story : stories) {
      for (var step : story.steps()) {
        cues.computeIfAbsent(step.slot(), _ -> new ArrayList<>())
            .add(new Cue(story, step.act(), step.slot()));
      }
    }
    return cues;
  }
}
