/** 回访: reporters are called back, and what they say of the handling is counted as 三率. */
@NullMarked
package io.anshao.cases.callback;

import org.jspecify.annotations.NullMarked;
