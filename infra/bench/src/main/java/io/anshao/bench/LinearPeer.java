package io.anshao.bench;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LogisticRegressionTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * What a model without any knowledge of hazards learns from labelled texts: Tribuo's logistic
 * regression over single characters and pairs, with its own settings.
 */
final class LinearPeer {

  private static final LabelFactory LABELS = new LabelFactory();

  /** Held, so that its level stays. */
  private static final Logger LOG = Logger.getLogger("org.tribuo");

  private final Model<Label> model;

  /** A text and what it was found to be. */
  record Labelled(String text, String label) {}

  private LinearPeer(Model<Label> model) {
    this.model = model;
  }

  static LinearPeer learn(List<Labelled> texts) {
    var data =
        new MutableDataset<>(new SimpleDataSourceProvenance("labelled texts", LABELS), LABELS);
    LOG.setLevel(Level.WARNING);
    texts.forEach(each -> data.add(example(each.text(), each.label())));
    return new LinearPeer(new LogisticRegressionTrainer().train(data));
  }

  /** All labels, the likeliest first. */
  List<String> labels(String text) {
    var scores =
        model.predict(example(text, LabelFactory.UNKNOWN_LABEL.getLabel())).getOutputScores();
    return scores.entrySet().stream()
        .sorted(
            Comparator.comparingDouble((Map.Entry<String, Label> e) -> e.getValue().getScore())
                .reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** With its edges, so that no text is without a feature. */
  private static Example<Label> example(String words, String label) {
    var text = "^" + words + "$";
    var pairs = new LinkedHashSet<String>();
    for (var at = 0; at < text.length(); at++) {
      pairs.add(text.substring(at, at + 1));
      pairs.add(text.substring(at, Math.min(text.length(), at + 2)));
    }
    var example = new ArrayExample<>(new Label(label));
    pairs.forEach(name -> example.add(name, 1.0));
    return example;
  }
}
