/** Codes of an authenticator app and what they are good for, pure. */
@NullMarked
package io.anshao.cases.totp.domain;

import org.jspecify.annotations.NullMarked;
