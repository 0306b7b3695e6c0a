package io.anshao.cases.informant;

import io.anshao.cases.informant.domain.Informant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An informant for who keeps in touch.
 *
 * @param nextOn the day by which they are to be called
 * @param due whether that day has come
 */
record InformantView(
    UUID id,
    String code,
    String firm,
    @Nullable String uscc,
    String kind,
    String kindName,
    String kindNameEn,
    UUID officer,
    int everyDays,
    LocalDate nextOn,
    boolean due,
    boolean overdue,
    boolean open) {

  static InformantView of(Informant informant, LocalDate today) {
    var post = informant.post();
    return new InformantView(
        informant.id(),
        informant.code(),
        post.firm(),
        post.uscc().orElse(null),
        post.kind().code(),
        post.kind().title(),
        post.kind().titleEn(),
        post.officer(),
        post.everyDays(),
        informant.nextOn(),
        informant.isDue(today),
        informant.isOverdue(today),
        informant.open());
  }
}
