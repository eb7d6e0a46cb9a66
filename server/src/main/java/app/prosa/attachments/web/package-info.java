@NullMarked
package app.prosa.attachments.web;

import org.jspecify.annotations.NullMarked;
