/// Macros, "respostas prontas": texts written once, which agents put into an answer by a short name.
@ApplicationModule(allowedDependencies = {"shared", "platform"})
@NullMarked
package app.prosa.macros;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
