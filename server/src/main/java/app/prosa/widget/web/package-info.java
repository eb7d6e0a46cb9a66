@NullMarked
package app.prosa.widget.web;

import org.jspecify.annotations.NullMarked;
