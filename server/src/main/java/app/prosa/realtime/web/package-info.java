@NullMarked
package app.prosa.realtime.web;

import org.jspecify.annotations.NullMarked;
