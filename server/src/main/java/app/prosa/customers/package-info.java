/// Who asks: visitors (anonymous browsers), the customers they turn out to be, and the customers' organizations.
@ApplicationModule(allowedDependencies = {"shared", "platform", "agents"})
@NullMarked
package app.prosa.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
