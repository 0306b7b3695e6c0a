/** That something happened to a case, without free text: case-service to its own instances. */
@NullMarked
package io.anshao.contracts.caseevent;

import org.jspecify.annotations.NullMarked;
