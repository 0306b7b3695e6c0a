/** The rules of answering the media, by examples. */
@NullMarked
package io.anshao.cases.media.domain;

import org.jspecify.annotations.NullMarked;
