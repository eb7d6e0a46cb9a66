import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { type FeatureRoutes, shell } from "../../app/routes";

const customers = createRoute({
  getParentRoute: () => shell,
  path: "/clientes",
  component: lazyRouteComponent(() => import("./CustomersPage"), "CustomersPage"),
});

const organizations = createRoute({
  getParentRoute: () => shell,
  path: "/organizacoes",
  component: lazyRouteComponent(() => import("./OrganizationsPage"), "OrganizationsPage"),
});

export const routes: FeatureRoutes = { inShell: [customers, organizations] };
