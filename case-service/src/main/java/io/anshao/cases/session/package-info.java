/**
 * Signing in and staying signed in: tokens, the keys that sign them, refresh cookies, who may call
 * what.
 */
@NullMarked
package io.anshao.cases.session;

import org.jspecify.annotations.NullMarked;
