import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { type FeatureRoutes, shell } from "../../app/routes";

/** One route with and without a conversation, so that the list stays as it is when one is opened. */
const conversations = createRoute({
  getParentRoute: () => shell,
  path: "/conversas/{-$conversation}",
  component: lazyRouteComponent(() => import("./ConversationsPage"), "ConversationsPage"),
});

export const routes: FeatureRoutes = { inShell: [conversations] };
