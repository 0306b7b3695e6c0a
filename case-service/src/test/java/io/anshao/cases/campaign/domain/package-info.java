/** Tests beside what they test. */
@NullMarked
package io.anshao.cases.campaign.domain;

import org.jspecify.annotations.NullMarked;
