package io.anshao.testkit.samples.untidy.one.domain;

import io.anshao.contracts.Topic;

/** A rule that knows how it is published. */
public record Impure(Topic topic) {}
