/** 企业档案: what became of the other cases of a reported party. */
@NullMarked
package io.anshao.cases.subject;

import org.jspecify.annotations.NullMarked;
