/** 移送: a case that another authority has to handle goes there, and sometimes comes back. */
@NullMarked
package io.anshao.cases.referral;

import org.jspecify.annotations.NullMarked;
