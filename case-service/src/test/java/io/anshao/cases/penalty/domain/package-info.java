/** The rules of penalty, by examples. */
@NullMarked
package io.anshao.cases.penalty.domain;

import org.jspecify.annotations.NullMarked;
