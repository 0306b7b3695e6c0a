/** Whom an event of a case concerns; pure. */
@NullMarked
package io.anshao.cases.notice.domain;

import org.jspecify.annotations.NullMarked;
