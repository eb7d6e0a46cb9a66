import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { type FeatureRoutes, shell } from "../../app/routes";

const teams = createRoute({
  getParentRoute: () => shell,
  path: "/configuracoes/equipes",
  component: lazyRouteComponent(() => import("./TeamsPage"), "TeamsPage"),
});

export const routes: FeatureRoutes = { inShell: [teams] };
