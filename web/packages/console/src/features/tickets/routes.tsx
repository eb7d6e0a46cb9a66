import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { type FeatureRoutes, shell } from "../../app/routes";
import { ticketSearch } from "./search";

const tickets = createRoute({
  getParentRoute: () => shell,
  path: "/chamados",
  validateSearch: ticketSearch,
  component: lazyRouteComponent(() => import("./TicketsPage"), "TicketsPage"),
});

const none = createRoute({
  getParentRoute: () => tickets,
  path: "/",
  component: lazyRouteComponent(() => import("./NoTicket"), "NoTicket"),
});

const ticket = createRoute({
  getParentRoute: () => tickets,
  path: "$number",
  component: lazyRouteComponent(() => import("./TicketPage"), "TicketPage"),
});

export const routes: FeatureRoutes = { inShell: [tickets.addChildren([none, ticket])] };
