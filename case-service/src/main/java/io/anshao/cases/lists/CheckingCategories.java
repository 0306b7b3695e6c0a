package io.anshao.cases.lists;

import io.anshao.cases.district.domain.Category;
import io.anshao.cases.edition.EntryChecks;
import io.anshao.edge.problem.FieldErrors;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks through the categories that an administrator sent and names everything that is wrong. */
final class CheckingCategories {

  private static final int MOST = 500;
  private static final int LONGEST = 60;
  private static final String CODE = "[a-z0-9_]{1,40}";

  /** By which way a tip comes is built in. */
  private static final String CHANNEL = "channel";

  private static final Set<String> TAXONOMIES =
      Set.of("hazard_type", "key_area", CHANNEL, "target_tag", "conduct_tag");

  private final FieldErrors errors;
  private final EntryChecks checks;
  private final Set<Key> known = new HashSet<>();
  private final Map<Key, String> parents = new HashMap<>();
  private final Set<Key> seen = new HashSet<>();

  private record Key(String taxonomy, String code) {

    static Key of(Category category) {
      return new Key(category.taxonomy(), category.code());
    }
  }

  CheckingCategories(List<Category> now, FieldErrors errors) {
    this.errors = errors;
    this.checks = new EntryChecks(errors, LONGEST);
    now.forEach(each -> known.add(Key.of(each)));
  }

  void check(List<Category> categories) {
    checks.count("categories", categories.size(), MOST);
    categories.forEach(each -> parents.put(Key.of(each), each.parent()));
    for (int i = 0; i < categories.size(); i++) {
      category("categories[" + i + "]", categories.get(i));
    }
    errors.check(
        !seen.containsAll(known),
        "categories",
        "gone",
        "已有的分类不能删去，可以停用：案件和统计还用着它们的代码。",
        "No category that is there can go, but it can be closed: cases and figures go by its code.");
  }

  private void category(String at, Category category) {
    var key = Key.of(category);
    errors.check(
        !TAXONOMIES.contains(category.taxonomy()),
        at + ".taxonomy",
        "unknown-value",
        "没有这个分类表。",
        "There is no such taxonomy.");
    errors.check(
        !category.code().matches(CODE),
        at + ".code",
        "code",
        "编码由小写字母、数字和下划线组成，最多 40 个。",
        "A code is at most 40 small letters, digits and underscores.");
    errors.check(
        category.taxonomy().equals(CHANNEL) && !known.contains(key),
        at + ".code",
        "built-in",
        "渠道由系统定义，不能增加。",
        "Channels are built in; none can be added.");
    errors.check(!seen.add(key), at + ".code", "twice", "编码重复了。", "This code is there already.");
    errors.check(
        !category.parent().isEmpty() && !leadsToATop(key),
        at + ".parent",
        "unknown-value",
        "请选择同一分类表中的上级，不能是它自己或它的下级。",
        "Choose a parent of the same taxonomy that is not itself nor below it.");
    checks.text(at + ".name", category.name());
    checks.text(at + ".nameEn", category.nameEn());
  }

  private boolean leadsToATop(Key key) {
    var passed = new HashSet<Key>();
    var at = key;
    while (passed.add(at)) {
      var parent = parents.get(at);
      if (parent == null) {
        return false;
      }
      if (parent.isEmpty()) {
        return true;
      }
      at = new Key(key.taxonomy(), parent);
    }
    return false;
  }
}
