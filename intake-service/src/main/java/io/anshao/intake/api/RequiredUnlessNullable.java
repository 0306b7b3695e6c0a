package io.anshao.intake.api;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the code declares as never {@code null} is always there: the document says so too. */
final class RequiredUnlessNullable implements ModelConverter {

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    var raw = Json.mapper().constructType(type.getType()).getRawClass();
    var model = resolved == null ? null : modelOf(resolved, context);
    if (raw.isRecord() && model != null && model.getProperties() != null) {
      model.setRequired(required(raw, model));
    }
    return resolved;
  }

  private static @Nullable Schema<?> modelOf(Schema<?> resolved, ModelConverterContext context) {
    var reference = resolved.get$ref();
    return reference == null
        ? resolved
        : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
  }

  /** Of a body, what is annotated as required too: anything may be missing when it is read. */
  private static List<String> required(Class<?> record, Schema<?> model) {
    var alwaysThere =
        Arrays.stream(record.getRecordComponents())
            .filter(part -> !part.getAnnotatedType().isAnnotationPresent(Nullable.class))
            .map(RecordComponent::getName);
    var annotated = Optional.ofNullable(model.getRequired()).stream().flatMap(List::stream);
    return Stream.concat(annotated, alwaysThere).distinct().sorted().toList();
  }
}
