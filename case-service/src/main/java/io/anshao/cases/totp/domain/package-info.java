/** How secrets and recovery codes are written, and what roles are told of them, pure. */
@NullMarked
package io.anshao.cases.totp.domain;

import org.jspecify.annotations.NullMarked;
