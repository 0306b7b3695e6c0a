/** 时限: how long each clock of a district runs, every version kept (DOMAIN 3.3). */
@NullMarked
package io.anshao.cases.policy;

import org.jspecify.annotations.NullMarked;
