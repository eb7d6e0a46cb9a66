import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { type FeatureRoutes, shell } from "../../app/routes";

const agents = createRoute({
  getParentRoute: () => shell,
  path: "/configuracoes/usuarios",
  component: lazyRouteComponent(() => import("./AgentsPage"), "AgentsPage"),
});

export const routes: FeatureRoutes = { inShell: [agents] };
