/** Who a member of staff is, as a signed token says, and which picture a grant opens. */
@NullMarked
package io.anshao.edge.token;

import org.jspecify.annotations.NullMarked;
