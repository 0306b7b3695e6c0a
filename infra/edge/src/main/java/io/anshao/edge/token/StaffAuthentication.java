package io.anshao.edge.token;

import io.anshao.edge.token.StaffTokens.StaffToken;
import java.time.Instant;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A request made with a valid token. Its authorities are {@code ROLE_<role>}. */
public final class StaffAuthentication extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1;

  private final transient StaffToken token;

  StaffAuthentication(StaffToken token) {
    super(authorities(token));
    this.token = token;
    setAuthenticated(true);
  }

  private static List<GrantedAuthority> authorities(StaffToken token) {
    return token.user().roles().stream()
        .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
        .toList();
  }

  @Override
  public StaffUser getPrincipal() {
    return token.user();
  }

  /** When the token ends, system time: no stream outlives it. */
  public Instant expires() {
    return token.expires();
  }

  @Override
  public Object getCredentials() {
    return "";
  }
}
