package app.prosa.platform.web;

import app.prosa.shared.Page;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/// Makes `/openapi.json` say of our records what is true of them: every field is there, in requests and answers alike,
/// and null only where the code says so.
@Component
final class ApiDescription implements GlobalOpenApiCustomizer {
    @Override
    public void customise(OpenAPI api) {
        api.getComponents().getSchemas().forEach((name, schema) -> type(name)
                .ifPresent(type -> describe(schema, type)));
    }

    private static void describe(Schema<?> schema, Class<?> type) {
        if (type.isRecord()) {
            describeRecord(schema, type);
            Optional.ofNullable(schema.getAllOf()).orElseGet(List::of).forEach(part -> describeRecord(part, type));
        }
        var cases = type.getAnnotation(JsonSubTypes.class);
        if (cases != null && schema.getDiscriminator() != null) {
            nameCases(schema.getDiscriminator(), cases);
        }
    }

    /// What tells the cases of a family apart is the name that travels, not the class.
    private static void nameCases(Discriminator discriminator, JsonSubTypes cases) {
        discriminator.setMapping(null);
        for (var each : cases.value()) {
            discriminator.mapping(
                    each.name(),
                    "#/components/schemas/" + each.value().getName().replace('$', '.'));
        }
    }

    private static void describeRecord(Schema<?> schema, Class<?> type) {
        for (var part : type.getRecordComponents()) {
            var property = properties(schema).get(part.getName());
            if (property == null) {
                continue;
            }
            schema.addRequiredItem(part.getName());
            if (mayBeNull(part)) {
                schema.addProperty(part.getName(), orNull(property));
            }
        }
    }

    @SuppressWarnings("rawtypes") // the library's own signature
    private static Map<String, Schema> properties(Schema<?> schema) {
        return Optional.ofNullable(schema.getProperties()).orElseGet(Map::of);
    }

    private static boolean mayBeNull(RecordComponent part) {
        return part.getType() == Optional.class || part.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Schema<?> orNull(Schema<?> schema) {
        var nothing = new Schema<>().types(Set.of("null"));
        return new Schema<>().anyOf(List.of(schema, nothing));
    }

    /// A schema is named after its class; a page after the class of its items as well.
    private static Optional<? extends Class<?>> type(String name) {
        if (name.startsWith(Page.class.getName())) {
            return Optional.of(Page.class);
        }
        return Stream.of(name, name.replaceFirst("\\.(\\w+)$", "\\$$1"))
                .map(ApiDescription::load)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Class<?>> load(String name) {
        try {
            return Optional.of(Class.forName(name));
        } catch (ClassNotFoundException notAClass) {
            return Optional.empty();
        }
    }
}
