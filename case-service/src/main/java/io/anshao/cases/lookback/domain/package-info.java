/** Looking back at what was fixed: pure rules. */
@NullMarked
package io.anshao.cases.lookback.domain;

import org.jspecify.annotations.NullMarked;
