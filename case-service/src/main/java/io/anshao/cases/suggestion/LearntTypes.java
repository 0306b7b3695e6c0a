package io.anshao.cases.suggestion;

import io.anshao.cases.suggestion.domain.Labelled;
import io.anshao.cases.suggestion.domain.Letters;
import io.anshao.cases.suggestion.domain.SuggestedType;
import java.util.HashMap;
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
import org.tribuo.dataset.MinimumCardinalityDataset;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * What a model without any knowledge of hazards learns from cases that people judged: Tribuo's
 * logistic regression over letters and their pairs. The same cases in the same order give the same
 * model.
 */
final class LearntTypes {

  /** What occurs in one text alone, such as a name, is not learnt. */
  private static final int TEXTS = 2;

  private static final LabelFactory LABELS = new LabelFactory();

  /** Held, so that its level stays: it tells of every round of learning. */
  private static final Logger LOG = Logger.getLogger("org.tribuo");

  private final Model<Label> model;

  private LearntTypes(Model<Label> model) {
    this.model = model;
  }

  /**
   * @param cases of two types at least
   */
  static LearntTypes from(List<Labelled> cases) {
    LOG.setLevel(Level.WARNING);
    var data =
        new MutableDataset<>(new SimpleDataSourceProvenance("accepted cases", LABELS), LABELS);
    cases.forEach(each -> data.add(example(each.words(), each.hazardType())));
    return new LearntTypes(
        new LogisticRegressionTrainer().train(new MinimumCardinalityDataset<>(data, TEXTS)));
  }

  /** The likeliest type, how sure the model is of it, and what of the words weighed most. */
  SuggestedType of(String words) {
    var example = example(words, Label.UNKNOWN);
    var likeliest = model.predict(example).getOutput();
    return new SuggestedType(
        likeliest.getLabel(),
        likeliest.getScore(),
        Letters.heaviest(words, weights(example, likeliest.getLabel())));
  }

  private Map<String, Double> weights(Example<Label> example, String label) {
    var weights = new HashMap<String, Double>();
    model
        .getExcuse(example)
        .ifPresent(
            excuse ->
                excuse
                    .getScores()
                    .getOrDefault(label, List.of())
                    .forEach(each -> weights.put(each.getA(), each.getB())));
    return weights;
  }

  private static Example<Label> example(String words, String label) {
    var example = new ArrayExample<>(new Label(label));
    Letters.of(words).forEach(letters -> example.add(letters, 1.0));
    return example;
  }
}
