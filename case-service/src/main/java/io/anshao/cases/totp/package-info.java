/** 动态码: a second factor by an authenticator app, for signing in and for signing decisions. */
@NullMarked
package io.anshao.cases.totp;

import org.jspecify.annotations.NullMarked;
