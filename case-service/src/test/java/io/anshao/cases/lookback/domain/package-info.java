/** The rules of looking back, by examples. */
@NullMarked
package io.anshao.cases.lookback.domain;

import org.jspecify.annotations.NullMarked;
