/**
 * Signing in by an OpenID provider of the city or the district, where one is configured: OpenID
 * Connect Core 1.0, authorization code with PKCE (RFC 7636).
 */
@NullMarked
package io.anshao.cases.oidc;

import org.jspecify.annotations.NullMarked;
