package io.anshao.contracts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Gives an event record its published name and its topic. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {

  /** The CloudEvents type with its version, for example {@code io.anshao.tips.submitted.v1}. */
  String value();

  /** The topic that carries it. */
  Topic topic();
}
