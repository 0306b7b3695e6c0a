package io.anshao.cases.exposure.domain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Looks in a public text for what tells who reported it (DOMAIN 2.4, 2.7). What a reporter is
 * called is known nowhere here and must not become known: only their own words give a name away,
 * and those words are looked for.
 *
 * @param ofReporters words of tips and of what reporters said later
 * @param ownWords what the office and its inspectors wrote down by themselves
 * @param named firms and places that are named openly: they count for no word of a tip
 */
public record PublicScan(List<String> ofReporters, List<String> ownWords, List<String> named) {

  /** Stands where a name stood: a run of words ends there. */
  private static final String CUT = "\uE000";

  /** As many signs in a row are no chance. */
  public static final int RUN = 8;

  private static final int MOST = 5;

  private static final Pattern REPORTER =
      Pattern.compile("举报人|投诉人|反映人|来电人|报料人|爆料人|知情人|吹哨人|内部员工|内部人员|(?:员工|职工|工人|同事|家属)(?:举报|反映|投诉)");

  private static final Pattern SELF =
      Pattern.compile("(?:我叫|本人叫|我是|本人|姓名|联系人|我姓)[:：是为叫]?\\s*([\\p{IsHan}]{2,4})");

  private static final String SURNAMES =
      "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁"
          + "任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常";

  /** What a text holds that must not be there. */
  public enum Kind {
    NUMBER("personal-number", "号码（电话、身份证、银行卡、车牌）", "a number of a person"),
    REPORTER("reporter-mentioned", "提到举报人的话", "words about the reporter"),
    NAME("reporter-name", "举报中自报的姓名", "a name that the tip gives"),
    ECHO("tip-words", "与举报原文相同的文字", "words of the tip");

    private final String code;
    private final String title;
    private final String titleEn;

    Kind(String code, String title, String titleEn) {
      this.code = code;
      this.title = title;
      this.titleEn = titleEn;
    }

    public String code() {
      return code;
    }

    public String title() {
      return title;
    }

    public String titleEn() {
      return titleEn;
    }
  }

  /**
   * A find.
   *
   * @param words as they stand there; empty for a number, which is not said again
   */
  public record Find(Kind kind, String words) {}

  /**
   * What is in the text.
   *
   * @param mayEcho whether somebody said why words of a tip may stand
   */
  public List<Find> of(String text, boolean mayEcho) {
    var finds = new ArrayList<Find>();
    if (PersonalNumbers.areIn(text)) {
      finds.add(new Find(Kind.NUMBER, ""));
    }
    var plain = plain(text);
    REPORTER
        .matcher(plain)
        .results()
        .map(found -> new Find(Kind.REPORTER, found.group()))
        .distinct()
        .forEach(finds::add);
    names().stream()
        .filter(plain::contains)
        .map(name -> new Find(Kind.NAME, name))
        .forEach(finds::add);
    if (!mayEcho) {
      echoes(cut(plain)).stream()
          // a number is found by itself, and never said again
          .filter(run -> !PersonalNumbers.areIn(run))
          .map(run -> new Find(Kind.ECHO, run))
          .forEach(finds::add);
    }
    return List.copyOf(finds);
  }

  /** What reporters call themselves in their own words, at its longest that a name may be. */
  private Set<String> names() {
    var names = new HashSet<String>();
    for (var said : ofReporters) {
      SELF.matcher(said)
          .results()
          .map(found -> found.group(1))
          .filter(name -> SURNAMES.indexOf(name.charAt(0)) >= 0)
          .map(name -> name.substring(0, Math.min(3, name.length())))
          .forEach(names::add);
    }
    return names;
  }

  private List<String> echoes(String plain) {
    var theirs = grams(ofReporters);
    theirs.removeAll(grams(ownWords));
    var runs = new ArrayList<String>();
    var at = 0;
    while (at + RUN <= plain.length() && runs.size() < MOST) {
      if (!theirs.contains(plain.substring(at, at + RUN))) {
        at++;
        continue;
      }
      var end = at + RUN;
      while (end < plain.length() && theirs.contains(plain.substring(end + 1 - RUN, end + 1))) {
        end++;
      }
      runs.add(plain.substring(at, end));
      at = end;
    }
    return runs;
  }

  private Set<String> grams(List<String> texts) {
    var grams = new HashSet<String>();
    for (var text : texts) {
      var plain = cut(plain(text));
      for (int i = 0; i + RUN <= plain.length(); i++) {
        var gram = plain.substring(i, i + RUN);
        if (!gram.contains(CUT)) {
          grams.add(gram);
        }
      }
    }
    return grams;
  }

  private String cut(String plain) {
    var cut = plain;
    for (var name : named) {
      var word = plain(name);
      if (word.length() > 1) {
        cut = cut.replace(word, CUT);
      }
    }
    return cut;
  }

  /** Without what is easily changed: width, case, spaces and punctuation. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s\\p{Punct}\\p{IsPunctuation}]", "");
  }
}
