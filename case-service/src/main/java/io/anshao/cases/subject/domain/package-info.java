/** When two cases are about the same party, and what its history amounts to; pure. */
@NullMarked
package io.anshao.cases.subject.domain;

import org.jspecify.annotations.NullMarked;
