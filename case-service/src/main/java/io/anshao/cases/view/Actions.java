package io.anshao.cases.view;

import io.anshao.cases.clock.domain.Clocks;
import io.anshao.cases.lifecycle.Barred;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.CaseReading.Read;
import io.anshao.cases.lifecycle.Categories;
import io.anshao.cases.lifecycle.Categories.Category;
import io.anshao.cases.lifecycle.Sight;
import io.anshao.cases.lifecycle.StaffPerson;
import io.anshao.cases.lifecycle.Tracks;
import io.anshao.cases.lifecycle.Tracks.Given;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Overview;
import io.anshao.cases.lifecycle.domain.Refusal;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.lifecycle.form.Choice;
import io.anshao.cases.lifecycle.form.FormSchema;
import io.anshao.cases.lifecycle.form.Sample;
import io.anshao.cases.lifecycle.form.Setting;
import io.anshao.cases.totp.Signing;
import io.anshao.cases.view.CaseView.ActionView;
import io.anshao.edge.token.StaffUser;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person may do with a case now. The rules themselves are asked, with a body filled in
 * without fault: what is not theirs is absent, what is not possible yet is there with its reason.
 */
final class Actions {

  private final Tracks tracks;
  private final Sight sight;
  private final Barred barred;
  private final Categories categories;

  Actions(Tracks tracks, Sight sight, Barred barred, Categories categories) {
    this.tracks = tracks;
    this.sight = sight;
    this.barred = barred;
    this.categories = categories;
  }

  List<ActionView> of(Read read, StaffUser user, Instant now) {
    var person = StaffPerson.of(user);
    var hands = Overview.of(read.file().main()).assignment();
    var setting = new CaseSetting(read);
    return tracks.commands().stream()
        .flatMap(
            given ->
                given.step().permission().actor(person, hands).stream()
                    .flatMap(actor -> action(given, setting, actor, now)))
        .toList();
  }

  private Stream<ActionView> action(
      Given<?, ?, ?> given, CaseSetting setting, Actor actor, Instant now) {
    var read = setting.read;
    var sample = Sample.of(given.step().form(), setting);
    return switch (given.decide(
        read.file(), Optional.empty(), setting.barred(), new Stamp(now, actor), sample)) {
      case Decision.Accepted<?> _ -> Stream.of(view(given, read, setting, null));
      case Decision.Refused<?>(var refusal) when refusal.ofBody() ->
          Stream.of(view(given, read, setting, null));
      case Decision.Refused<?>(var refusal) when refusal.later() ->
          Stream.of(view(given, read, setting, refusal));
      case Decision.Refused<?> _ -> Stream.empty();
    };
  }

  private static ActionView view(
      Given<?, ?, ?> given, Read read, Setting setting, @Nullable Refusal refusal) {
    var step = given.step();
    return new ActionView(
        step.name(),
        step.title(),
        step.titleEn(),
        refusal == null && given.isNext(read.file()),
        refusal == null,
        refusal == null ? null : refusal.sentence(),
        refusal == null ? null : refusal.sentenceEn(),
        Signing.COMMANDS.contains(step.name()),
        new Etag(given.track(), read.file().versionOf(given.track())).toString(),
        FormSchema.of(step.form(), setting));
  }

  /** The case and its district, as forms ask of them. */
  private final class CaseSetting implements Setting {

    private final Read read;
    private final Set<UUID> barred;

    CaseSetting(Read read) {
      this.read = read;
      this.barred = Actions.this.barred.of(read.file(), read.subjects());
    }

    @Override
    public Set<UnitCode> hidden() {
      return sight.hiddenFrom(read.file());
    }

    @Override
    public Set<UUID> barred() {
      return barred;
    }

    @Override
    public CaseState state() {
      return read.file().main();
    }

    @Override
    public Optional<Object> track(String name) {
      return Optional.ofNullable(read.file().tracks().get(name)).map(CaseFile.Standing::state);
    }

    @Override
    public Clocks clocks() {
      return read.file().clocks();
    }

    @Override
    public List<Choice> taxonomy(String name) {
      return categories.in(read.file().district(), name).stream()
          .filter(Category::open)
          .map(c -> new Choice(c.code(), c.name(), c.nameEn()))
          .toList();
    }

    @Override
    public Optional<String> words(Text text) {
      return read.words(text);
    }
  }
}
