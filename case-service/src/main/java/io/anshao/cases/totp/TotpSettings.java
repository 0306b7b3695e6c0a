package io.anshao.cases.totp;

import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.totp.domain.Advice;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who must or should have a second factor.
 *
 * @param required role codes for which nothing opens without one; none by default, so that scripts
 *     sign in by name and password
 * @param urged role codes that the console asks to enrol
 * @param issuer what authenticator apps show beside the name
 * @param stepUp how long a code stands behind what is signed
 */
@ConfigurationProperties("anshao.totp")
record TotpSettings(
    @DefaultValue Set<String> required,
    @DefaultValue({
          "office_leader",
          "committee_leader",
          "unit_leader",
          "identity_custodian",
          "finance"
        })
        Set<String> urged,
    @DefaultValue("Anshao") String issuer,
    @DefaultValue("5m") Duration stepUp) {

  /** What it says to somebody with these roles. */
  Advice to(Collection<Role> roles) {
    if (roles.stream().map(Role::code).anyMatch(required::contains)) {
      return Advice.REQUIRED;
    }
    return roles.stream().map(Role::code).anyMatch(urged::contains) ? Advice.URGED : Advice.FREE;
  }
}
