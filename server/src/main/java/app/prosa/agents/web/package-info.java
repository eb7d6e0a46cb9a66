@NullMarked
package app.prosa.agents.web;

import org.jspecify.annotations.NullMarked;
