/** The rules of referrals, pure. */
@NullMarked
package io.anshao.cases.referral.domain;

import org.jspecify.annotations.NullMarked;
