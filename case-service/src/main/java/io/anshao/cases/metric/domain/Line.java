package io.anshao.cases.metric.domain;

/** Something that has a figure. */
public sealed interface Line permits Metric, Column {

  Count count();
}
