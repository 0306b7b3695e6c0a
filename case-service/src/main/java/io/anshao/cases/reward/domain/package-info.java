/** The rules of rewards, pure. */
@NullMarked
package io.anshao.cases.reward.domain;

import org.jspecify.annotations.NullMarked;
