/** Tests of the auditor. */
@NullMarked
package io.anshao.cases.audit;

import org.jspecify.annotations.NullMarked;
