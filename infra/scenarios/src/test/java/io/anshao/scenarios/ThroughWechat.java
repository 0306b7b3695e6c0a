package io.anshao.scenarios;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A test that talks with the official account: of jars that were built with {@code -Pwechat}, as
 * {@code infra/test} does.
 */
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfSystemProperty(named = ThroughWechat.PROPERTY, matches = "true")
@interface ThroughWechat {

  /** Whether the platform's jars hold the module. */
  String PROPERTY = "anshao.scenarios.wechat";
}
