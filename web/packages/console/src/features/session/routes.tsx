import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { type FeatureRoutes, root } from "../../app/routes";
import { meQuery } from "../../app/session";
import { signInSearch } from "./signInSearch";

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/entrar",
  validateSearch: signInSearch,
  beforeLoad: async ({ context, search }) => {
    const me = await context.queries.ensureQueryData(meQuery).catch(() => null);
    if (me) {
      throw redirect({ to: search.to ?? "/" });
    }
  },
  component: lazyRouteComponent(() => import("./SignInPage"), "SignInPage"),
});

const recover = createRoute({
  getParentRoute: () => root,
  path: "/recuperar-acesso",
  component: lazyRouteComponent(() => import("./RecoverPage"), "RecoverPage"),
});

const reset = createRoute({
  getParentRoute: () => root,
  path: "/redefinir-senha",
  component: lazyRouteComponent(() => import("./ResetPage"), "ResetPage"),
});

const change = createRoute({
  getParentRoute: () => root,
  path: "/trocar-senha",
  beforeLoad: async ({ context }) => {
    const me = await context.queries.ensureQueryData(meQuery).catch(() => null);
    if (!me) {
      throw redirect({ to: "/entrar" });
    }
    if (!me.mustChangePassword) {
      throw redirect({ to: "/perfil", hash: "senha" });
    }
  },
  component: lazyRouteComponent(() => import("./ChangePage"), "ChangePage"),
});

export const routes: FeatureRoutes = { open: [signIn, recover, reset, change] };
