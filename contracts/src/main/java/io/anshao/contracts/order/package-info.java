/** Orders to firms and what firms answer: case-service and intake-service. */
@NullMarked
package io.anshao.contracts.order;

import org.jspecify.annotations.NullMarked;
