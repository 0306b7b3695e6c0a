/** 事故衔接: an alleged death stops the ordinary way until a leader of the committee decides. */
@NullMarked
package io.anshao.cases.accident;

import org.jspecify.annotations.NullMarked;
