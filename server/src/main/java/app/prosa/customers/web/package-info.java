@NullMarked
package app.prosa.customers.web;

import org.jspecify.annotations.NullMarked;
