import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { type FeatureRoutes, shell } from "../../app/routes";

const general = createRoute({
  getParentRoute: () => shell,
  path: "/configuracoes/gerais",
  component: lazyRouteComponent(() => import("./GeneralSettings"), "GeneralSettings"),
});

const first = createRoute({
  getParentRoute: () => general,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/configuracoes/gerais/abertura-de-chamados", replace: true });
  },
});

const opening = createRoute({
  getParentRoute: () => general,
  path: "abertura-de-chamados",
  component: lazyRouteComponent(() => import("./TicketOpeningTab"), "TicketOpeningTab"),
});

const appearance = createRoute({
  getParentRoute: () => general,
  path: "customizacao",
  component: lazyRouteComponent(() => import("./AppearanceTab"), "AppearanceTab"),
});

const livechat = createRoute({
  getParentRoute: () => general,
  path: "livechat",
  component: lazyRouteComponent(() => import("./LivechatTab"), "LivechatTab"),
});

export const routes: FeatureRoutes = {
  inShell: [general.addChildren([first, opening, appearance, livechat])],
};
