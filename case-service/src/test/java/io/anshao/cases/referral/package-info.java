/** Tests beside what they test. */
@NullMarked
package io.anshao.cases.referral;

import org.jspecify.annotations.NullMarked;
