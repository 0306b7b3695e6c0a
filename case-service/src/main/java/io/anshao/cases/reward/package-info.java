/** 举报奖励: how much, on what ground, approved by two; who gets it is not known here. */
@NullMarked
package io.anshao.cases.reward;

import org.jspecify.annotations.NullMarked;
