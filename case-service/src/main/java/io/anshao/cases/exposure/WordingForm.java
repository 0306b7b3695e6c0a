package io.anshao.cases.exposure;

import static io.anshao.cases.lifecycle.form.Field.lookedPhotos;
import static io.anshao.cases.lifecycle.form.Field.publicPhotos;
import static io.anshao.cases.lifecycle.form.Field.text;
import static io.anshao.cases.lifecycle.form.Field.textarea;

import io.anshao.cases.exposure.domain.Exposure;
import io.anshao.cases.exposure.domain.ExposureState;
import io.anshao.cases.exposure.domain.Wording;
import io.anshao.cases.exposure.domain.Wording.Looks;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.lifecycle.form.Field;
import io.anshao.cases.lifecycle.form.Hint;
import io.anshao.cases.lifecycle.form.Input;
import io.anshao.cases.lifecycle.form.Setting;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The form of what the public is to read. */
final class WordingForm {

  private static final int TITLE = 60;

  private WordingForm() {}

  /** What the public is to read, of a draft. */
  static List<Field> ofDraft() {
    return wording(ExposureState::inWork, Places::proposed);
  }

  /** The same, beginning with what the public reads now. */
  static List<Field> ofCorrection() {
    return wording(state -> state.last(Exposure::isOpen), _ -> Optional.empty());
  }

  private static List<Field> wording(
      Function<ExposureState, Optional<Exposure>> of,
      Function<Setting, Optional<Object>> otherwise) {
    return List.of(
        ExposureForms.shown(text("title", "标题", "Title").upTo(TITLE))
            .from(said(of, w -> Optional.of(w.title()))),
        ExposureForms.shown(textarea("problem", "问题", "Problem").upTo(ExposureForms.PARAGRAPH))
            .from(said(of, w -> Optional.of(w.problem()))),
        ExposureForms.shown(textarea("measure", "整改措施", "Measure").upTo(ExposureForms.PARAGRAPH))
            .optional()
            .from(said(of, Wording::measure)),
        ExposureForms.shown(text("place", "地点", "Place"))
            .from(
                setting ->
                    said(of, w -> Optional.of(w.place()))
                        .apply(setting)
                        .or(() -> otherwise.apply(setting)))
            .because(Places::why),
        textarea("placeReason", "为何要写这么具体", "Why the exact one is named")
            .upTo(200)
            .optional()
            .from(said(of, Wording::placeReason)),
        ExposureForms.shown(text("subjectName", "企业名称", "Firm"))
            .optional()
            .from(said(of, Wording::subjectName)),
        publicPhotos("photos", "照片", "Pictures").from(pictures(of, Wording::photos)),
        lookedPhotos("redacted", "已遮挡的照片", "Pictures that were redacted")
            .from(pictures(of, w -> w.looks().map(Looks::redacted).orElse(List.of()))),
        lookedPhotos("clean", "看过、无须遮挡的照片", "Pictures that show nothing to cover")
            .from(pictures(of, w -> w.looks().map(Looks::clean).orElse(List.of()))),
        textarea("echoReason", "与举报原文相同的文字为何可以公开", "Why words of a tip may stand")
            .upTo(200)
            .optional()
            .because(
                _ ->
                    Optional.of(
                        new Hint(
                            "只有这些文字另有来源时才填，例如公开资料。",
                            "Only where the words come from elsewhere as well."))));
  }

  private static Function<Setting, Optional<Object>> said(
      Function<ExposureState, Optional<Exposure>> of, Function<Wording, Optional<Text>> text) {
    return setting ->
        ExposureForms.state(setting)
            .flatMap(of)
            .map(Exposure::wording)
            .flatMap(text)
            .flatMap(setting::words)
            .map(Object.class::cast);
  }

  private static Function<Setting, Optional<Object>> pictures(
      Function<ExposureState, Optional<Exposure>> of, Function<Wording, List<UUID>> which) {
    return setting ->
        ExposureForms.state(setting)
            .flatMap(of)
            .map(Exposure::wording)
            .map(which)
            .filter(ids -> !ids.isEmpty())
            .map(ids -> ids.stream().map(UUID::toString).toList());
  }

  static Wording read(Input in) {
    var photos = in.photos("photos");
    return new Wording(
        in.text("title"),
        in.text("problem"),
        in.optionalText("measure"),
        in.text("place"),
        in.optionalText("subjectName"),
        photos,
        photos.isEmpty()
            ? Optional.empty()
            : Optional.of(new Looks(in.photos("redacted"), in.photos("clean"))),
        in.optionalText("placeReason"),
        in.optionalText("echoReason"));
  }
}
