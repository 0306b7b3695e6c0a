/** The rules of what reporters say, by examples. */
@NullMarked
package io.anshao.cases.voice.domain;

import org.jspecify.annotations.NullMarked;
