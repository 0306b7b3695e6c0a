/** The rules of assistance, by examples. */
@NullMarked
package io.anshao.cases.assistance.domain;

import org.jspecify.annotations.NullMarked;
