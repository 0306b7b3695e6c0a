package io.anshao.testkit.samples.tidy.report;

import io.anshao.contracts.Topic;
import io.anshao.testkit.samples.tidy.report.domain.Finding;

/** An edge: it may know the contracts. */
public record Findings(Topic from, Finding finding) {}
