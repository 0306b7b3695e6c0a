/** The rules of answering the media, pure. */
@NullMarked
package io.anshao.cases.media.domain;

import org.jspecify.annotations.NullMarked;
