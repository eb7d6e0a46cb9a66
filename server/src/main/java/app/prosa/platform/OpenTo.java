package app.prosa.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says whom a route is for, on its method or for all of a class; enforced before the method is called. A route that
/// says nothing is open to nobody.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface OpenTo {
    Audience value();

    /// Whether it is open also to an agent who must change a one-time password first.
    boolean beforePasswordChange() default false;
}
