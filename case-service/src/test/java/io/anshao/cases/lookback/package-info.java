/** Visits after the fix over HTTP. */
@NullMarked
package io.anshao.cases.lookback;

import org.jspecify.annotations.NullMarked;
