@NullMarked
package app.prosa.access.web;

import org.jspecify.annotations.NullMarked;
