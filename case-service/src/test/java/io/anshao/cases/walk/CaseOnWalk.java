package io.anshao.cases.walk;

import io.anshao.cases.clock.domain.Clocks;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.lifecycle.form.Choice;
import io.anshao.cases.lifecycle.form.Setting;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** A case as its forms ask of it, in a district whose taxonomies have two values each. */
record CaseOnWalk(CaseFile file) implements Setting {

  @Override
  public CaseState state() {
    return file.main();
  }

  @Override
  public Optional<Object> track(String name) {
    return Optional.ofNullable(file.tracks().get(name)).map(CaseFile.Standing::state);
  }

  @Override
  public Clocks clocks() {
    return file.clocks();
  }

  @Override
  public List<Choice> taxonomy(String name) {
    return Stream.of("a", "b").map(c -> new Choice(name + "_" + c, c, c)).toList();
  }

  @Override
  public Set<UUID> barred() {
    return Set.of();
  }

  @Override
  public Set<UnitCode> hidden() {
    return Set.of();
  }

  @Override
  public Optional<String> words(Text text) {
    return Optional.empty();
  }
}
