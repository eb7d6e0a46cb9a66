import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { type FeatureRoutes, shell } from "../../app/routes";

const page = (path: string, name: "CategoriesPage" | "TicketTypesPage" | "PrioritiesPage") =>
  createRoute({
    getParentRoute: () => shell,
    path,
    component: lazyRouteComponent(() => import("./CataloguePage"), name),
  });

export const routes: FeatureRoutes = {
  inShell: [
    page("/configuracoes/categorias", "CategoriesPage"),
    page("/configuracoes/tipos-de-ticket", "TicketTypesPage"),
    page("/configuracoes/prioridades", "PrioritiesPage"),
  ],
};
