@NullMarked
package app.prosa.tickets.web;

import org.jspecify.annotations.NullMarked;
