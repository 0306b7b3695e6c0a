/** Names of units on their days, by examples. */
@NullMarked
package io.anshao.cases.district.domain;

import org.jspecify.annotations.NullMarked;
