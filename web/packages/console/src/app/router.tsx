import { Center } from "@mantine/core";
import type { QueryClient } from "@tanstack/react-query";
import { createRoute, createRouter, Link, Outlet, redirect, useRouter } from "@tanstack/react-router";
import { EmptyState } from "../ui/EmptyState";
import { ErrorState } from "../ui/ErrorState";
import { common } from "../words/common";
import { useWords } from "../words/words";
import { features } from "./features";
import { root, shell } from "./routes";
import { Shell } from "./shell/Shell";

const home = createRoute({
  getParentRoute: () => shell,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/conversas", replace: true });
  },
});

root.update({ component: Outlet, notFoundComponent: NotFound, errorComponent: FailedAltogether });
shell.update({ component: Shell, errorComponent: FailedAltogether });

const tree = root.addChildren([
  shell.addChildren([home, ...features.flatMap((feature) => feature.inShell ?? [])]),
  ...features.flatMap((feature) => feature.open ?? []),
]);

export function makeRouter(queries: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { queries },
    defaultPreload: "intent",
    defaultNotFoundComponent: NotFound,
    defaultErrorComponent: Failed,
    defaultPendingMs: 300,
    scrollRestoration: true,
  });
}

function NotFound() {
  const t = useWords(common);
  return (
    <Center mih="100dvh" component="main">
      <EmptyState
        icon="search"
        title={t("notFound")}
        hint={t("notFoundHint")}
        action={<Link to="/">{t("goHome")}</Link>}
      />
    </Center>
  );
}

/** Asks again for what the route needs: what failed may be its loading, which showing it once more would not repeat. */
function Failed({ error }: { error: unknown }) {
  const router = useRouter();
  return <ErrorState error={error} onRetry={() => void router.invalidate()} />;
}

/** With nothing around it. */
function FailedAltogether({ error }: { error: unknown }) {
  return (
    <Center mih="100dvh" component="main">
      <Failed error={error} />
    </Center>
  );
}
