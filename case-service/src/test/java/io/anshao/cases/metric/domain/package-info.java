/** Tests of what is counted and how. */
@NullMarked
package io.anshao.cases.metric.domain;

import org.jspecify.annotations.NullMarked;
