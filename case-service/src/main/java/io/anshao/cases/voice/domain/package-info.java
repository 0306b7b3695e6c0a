/** The rules of what reporters say, pure. */
@NullMarked
package io.anshao.cases.voice.domain;

import org.jspecify.annotations.NullMarked;
