@NullMarked
package app.prosa.macros.web;

import org.jspecify.annotations.NullMarked;
