/** 回头看: what was exposed, or was sham once, is visited again. */
@NullMarked
package io.anshao.cases.lookback;

import org.jspecify.annotations.NullMarked;
