/** The rules of routing, by examples. */
@NullMarked
package io.anshao.cases.routing.domain;

import org.jspecify.annotations.NullMarked;
