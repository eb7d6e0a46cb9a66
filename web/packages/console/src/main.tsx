import "./ui/tokens.css";
import "./ui/base.css";
import "@mantine/core/styles.layer.css";
import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { onSignedOut, Refused } from "./app/api/client";
import { makeRouter } from "./app/router";
import { meQuery } from "./app/session";
import { cssVariablesResolver, theme } from "./ui/theme";

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (failures, error) => failures < 2 && error instanceof Refused && error.problem.status >= 500,
    },
  },
});
const router = makeRouter(queries);
const colors = localStorageColorSchemeManager({ key: "prosa-color-scheme" });

onSignedOut(() => {
  if (queries.getQueryData(meQuery.queryKey)) {
    queries.removeQueries({ queryKey: meQuery.queryKey });
    void router.navigate({ to: "/entrar", search: { to: router.state.location.href, ended: true } });
  }
});

const place = document.getElementById("root");
if (!place) {
  throw new Error("index.html has no #root");
}
createRoot(place).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      colorSchemeManager={colors}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
