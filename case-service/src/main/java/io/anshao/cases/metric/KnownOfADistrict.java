package io.anshao.cases.metric;

import io.anshao.cases.lifecycle.Campaigns;
import io.anshao.cases.lifecycle.Categories;
import io.anshao.cases.lifecycle.Streets;
import io.anshao.cases.lifecycle.Units;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.metric.MetricRequest.Known;
import io.anshao.cases.metric.domain.By;
import io.anshao.cases.metric.domain.Selection;
import java.util.Optional;
import java.util.function.Predicate;

/** What codes mean in a district: whether there is such a thing, and how people call it. */
final class KnownOfADistrict {

  private final Units units;
  private final Categories categories;
  private final Streets streets;
  private final Campaigns campaigns;

  KnownOfADistrict(Units units, Categories categories, Streets streets, Campaigns campaigns) {
    this.units = units;
    this.categories = categories;
    this.streets = streets;
    this.campaigns = campaigns;
  }

  /** Of a group; what is nobody's is "未定". */
  record GroupName(String name, String nameEn) {}

  Known in(String district) {
    return new Known(
        code -> units.find(district, new UnitCode(code)).isPresent(),
        category(district, "channel"),
        category(district, "key_area"),
        code -> streets.nameOf(district, code).isPresent(),
        id -> campaigns.named(district, id).isPresent());
  }

  private Predicate<String> category(String district, String taxonomy) {
    return code -> categories.find(district, taxonomy, code).isPresent();
  }

  /** How people call a group; its code where nobody named it. */
  GroupName nameOf(By by, String district, String key) {
    if (key.equals(Selection.NONE)) {
      return none(by);
    }
    return switch (by) {
      case UNIT -> same(units.find(district, new UnitCode(key)).map(Units.Unit::name), key);
      case CHANNEL -> category(district, "channel", key);
      case AREA -> category(district, "key_area", key);
      case STREET -> same(streets.nameOf(district, key), key);
      case CAMPAIGN -> same(campaigns.named(district, key).map(Campaigns.Named::name), key);
      case WEEK -> new GroupName(key + " 起一周", "Week of " + key);
    };
  }

  private GroupName category(String district, String taxonomy, String key) {
    return categories
        .find(district, taxonomy, key)
        .map(found -> new GroupName(found.name(), found.nameEn()))
        .orElseGet(() -> new GroupName(key, key));
  }

  private static GroupName same(Optional<String> name, String key) {
    return new GroupName(name.orElse(key), name.orElse(key));
  }

  private static GroupName none(By by) {
    return switch (by) {
      case UNIT -> new GroupName("尚无主办单位", "No lead unit yet");
      case CAMPAIGN -> new GroupName("不属于专项行动", "In no campaign");
      case CHANNEL, AREA, STREET, WEEK -> new GroupName("未定", "Not known yet");
    };
  }
}
