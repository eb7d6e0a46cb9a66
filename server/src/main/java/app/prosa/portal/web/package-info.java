@NullMarked
package app.prosa.portal.web;

import org.jspecify.annotations.NullMarked;
