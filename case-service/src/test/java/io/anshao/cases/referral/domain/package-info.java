/** Tests beside what they test. */
@NullMarked
package io.anshao.cases.referral.domain;

import org.jspecify.annotations.NullMarked;
