import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { type FeatureRoutes, shell } from "../../app/routes";

const macros = createRoute({
  getParentRoute: () => shell,
  path: "/configuracoes/respostas-prontas",
  component: lazyRouteComponent(() => import("./MacrosPage"), "MacrosPage"),
});

export const routes: FeatureRoutes = { inShell: [macros] };
