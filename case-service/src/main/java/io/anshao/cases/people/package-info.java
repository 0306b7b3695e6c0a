/** Members of staff: their accounts, roles and units, and the administrator's calls for them. */
@NullMarked
package io.anshao.cases.people;

import org.jspecify.annotations.NullMarked;
