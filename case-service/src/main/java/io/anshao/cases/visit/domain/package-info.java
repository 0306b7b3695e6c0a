/** Checklists 检查表, pure. */
@NullMarked
package io.anshao.cases.visit.domain;

import org.jspecify.annotations.NullMarked;
