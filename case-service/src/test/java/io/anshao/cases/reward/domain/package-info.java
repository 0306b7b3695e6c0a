/** The rules of reward, by examples. */
@NullMarked
package io.anshao.cases.reward.domain;

import org.jspecify.annotations.NullMarked;
