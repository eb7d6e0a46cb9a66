@NullMarked
package app.prosa.teams.web;

import org.jspecify.annotations.NullMarked;
