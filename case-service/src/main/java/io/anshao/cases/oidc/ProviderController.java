package io.anshao.cases.oidc;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the sign-in page, which nobody has signed in to, whether to show a button. */
@RestController
@RequestMapping("/api/v1/session/provider")
class ProviderController {

  private final OidcSettings settings;

  ProviderController(OidcSettings settings) {
    this.settings = settings;
  }

  /**
   * The button.
   *
   * @param start where it leads; absent where there is no provider, like the names
   */
  record Button(@Nullable String start, @Nullable String name, @Nullable String nameEn) {}

  @Operation(summary = "By which provider one can sign in, where there is one")
  @GetMapping
  Button button() {
    return settings.isOn()
        ? new Button(ProviderCalls.START, settings.name(), settings.nameEn())
        : new Button(null, null, null);
  }
}
