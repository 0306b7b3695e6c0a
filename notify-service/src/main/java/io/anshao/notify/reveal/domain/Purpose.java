package io.anshao.notify.reveal.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** For what a contact is asked, in kinds; the words of the reason go no further than here. */
public enum Purpose {
  /** 核实情况: something is to be asked that the reporter alone knows. */
  VERIFY,
  /** 约定现场核查: to be led to the place. */
  MEET,
  /** 反馈结果: to tell the result in person. */
  FEEDBACK,
  /** 保护举报人: they are in danger. */
  PROTECT,
  /** 依法调取: another authority demands it by law. */
  AUTHORITY,
  /** 其他. */
  OTHER;

  /** As it stands in requests, for example {@code verify}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The purpose of that code. */
  public static Optional<Purpose> ofCode(String code) {
    return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
