package app.prosa.platform;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Stands before the log and keeps out what the absence of the database explains, so that no room has to think of it,
/// and Jetty, the pool and the job scheduler, which cannot, are quiet too. With the level `debug` for this class it
/// lets everything through.
@Component
final class OutageFilter extends Filter<ILoggingEvent> implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(OutageFilter.class);

    private final DatabaseOutage outage;

    OutageFilter(DatabaseOutage outage) {
        this.outage = outage;
    }

    /// Last of all: why a start failed is always logged.
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void takeUpPosition() {
        start();
        var log = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);
        log.iteratorForAppenders().forEachRemaining(appender -> appender.addFilter(this));
    }

    @Override
    public void destroy() {
        stop();
    }

    /// Says nothing itself: a line logged from within an appender is lost.
    @Override
    public FilterReply decide(ILoggingEvent event) {
        if (isStarted()
                && event.getThrowableProxy() instanceof ThrowableProxy thrown
                && DatabaseAway.explains(thrown.getThrowable())) {
            outage.met(thrown.getThrowable());
            return LOG.isDebugEnabled() ? FilterReply.NEUTRAL : FilterReply.DENY;
        }
        return FilterReply.NEUTRAL;
    }
}
