/** Whom a case accuses and what that brings about, pure. */
@NullMarked
package io.anshao.cases.accusation.domain;

import org.jspecify.annotations.NullMarked;
