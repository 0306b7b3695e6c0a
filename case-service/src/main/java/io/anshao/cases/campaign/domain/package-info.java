/** The rules of campaigns, pure. */
@NullMarked
package io.anshao.cases.campaign.domain;

import org.jspecify.annotations.NullMarked;
