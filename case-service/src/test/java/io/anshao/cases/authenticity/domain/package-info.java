/** The rules of belief in a rectification, by examples. */
@NullMarked
package io.anshao.cases.authenticity.domain;

import org.jspecify.annotations.NullMarked;
