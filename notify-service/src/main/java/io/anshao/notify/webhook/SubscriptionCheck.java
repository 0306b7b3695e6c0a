package io.anshao.notify.webhook;

import io.anshao.edge.IdempotencyKey;
import io.anshao.edge.problem.FieldErrors;
import io.anshao.edge.problem.FreeText;
import io.anshao.notify.desk.Administrator;
import io.anshao.notify.webhook.SubscriptionController.Entry;
import io.anshao.notify.webhook.domain.StepKinds;
import io.anshao.notify.webhook.domain.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a subscription that was typed can be made. */
final class SubscriptionCheck {

  private static final int LONGEST_NAME = 100;

  private final Secrets secrets;
  private final WebhookSettings settings;

  SubscriptionCheck(Secrets secrets, WebhookSettings settings) {
    this.secrets = secrets;
    this.settings = settings;
  }

  SubscriptionRows.Making making(Entry body, Administrator by, IdempotencyKey key) {
    var errors = new FieldErrors();
    var name = FreeText.checked(errors, "name", body.name(), LONGEST_NAME);
    var url = body.url() == null ? "" : body.url().strip();
    errors.check(
        Target.of(url, settings.plain()).isEmpty(),
        "url",
        "malformed",
        "请填写以 https:// 开头的地址，不含用户名和密码。",
        "Give an address that begins with https://, without a name and password.");
    var kinds = body.kinds() == null ? List.<@Nullable String>of() : body.kinds();
    errors.check(
        kinds.isEmpty() || !StepKinds.ALL.containsAll(kinds),
        "kinds",
        kinds.isEmpty() ? "required" : "unknown-value",
        "请从列出的事项中至少选一项。",
        "Choose at least one of the kinds that are listed.");
    errors.throwIfAny();
    return new SubscriptionRows.Making(
        secrets.subscriptionId(key),
        by.district(),
        name,
        url,
        StepKinds.ALL.stream().filter(kinds::contains).toList(),
        by.person(),
        key.sha256Hex());
  }
}
