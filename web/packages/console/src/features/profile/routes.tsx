import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { type FeatureRoutes, shell } from "../../app/routes";

const profile = createRoute({
  getParentRoute: () => shell,
  path: "/perfil",
  component: lazyRouteComponent(() => import("./ProfilePage"), "ProfilePage"),
});

export const routes: FeatureRoutes = { inShell: [profile] };
