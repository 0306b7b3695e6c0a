/** Which tips have the same contact, for those who judge tips; whose it is nobody learns here. */
@NullMarked
package io.anshao.cases.samecontact;

import org.jspecify.annotations.NullMarked;
