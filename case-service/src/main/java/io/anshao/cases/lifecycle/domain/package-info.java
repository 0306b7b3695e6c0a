/** The rules of a case's main line (DOMAIN 3.2): decide and evolve, pure. */
@NullMarked
package io.anshao.cases.lifecycle.domain;

import org.jspecify.annotations.NullMarked;
