import type { QueryClient } from "@tanstack/react-query";
import { type AnyRoute, createRootRouteWithContext, createRoute, redirect } from "@tanstack/react-router";
import type { ComponentType } from "react";
import { Refused } from "./api/client";
import { meQuery } from "./session";

/** What the router knows when it decides where somebody may go. */
export interface RouterContext {
  queries: QueryClient;
}

export const root = createRootRouteWithContext<RouterContext>()();

/** Who is not signed in goes to sign in, and comes back here; a password set by somebody else is changed first. */
async function signedIn({
  context,
  location,
}: {
  context: { queries: QueryClient };
  location: { href: string };
}) {
  try {
    const me = await context.queries.ensureQueryData(meQuery);
    if (me.mustChangePassword) {
      throw redirect({ to: "/trocar-senha" });
    }
  } catch (thrown) {
    if (thrown instanceof Refused && thrown.problem.status === 401) {
      throw redirect({ to: "/entrar", search: location.href === "/" ? {} : { to: location.href } });
    }
    throw thrown;
  }
}

/** Everything under it needs a signed-in agent and stands in the shell: top bar, menus, live connection. */
export const shell = createRoute({ getParentRoute: () => root, id: "shell", beforeLoad: signedIn });

/**
 * A feature's `routes.tsx` exports `routes`: those under the shell, and those that anybody may see. They are found by
 * their file name; nothing lists them. Components come by `lazyRouteComponent`, so that a page costs bytes when opened.
 */
export interface FeatureRoutes {
  inShell?: AnyRoute[];
  open?: AnyRoute[];
}

/** A feature's `background.tsx` exports `Background`: mounted once while an agent is signed in, shows nothing. */
export interface FeatureBackground {
  Background: ComponentType;
}
