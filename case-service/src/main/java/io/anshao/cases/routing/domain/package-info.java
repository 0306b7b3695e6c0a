/** The rules of routing, pure. */
@NullMarked
package io.anshao.cases.routing.domain;

import org.jspecify.annotations.NullMarked;
