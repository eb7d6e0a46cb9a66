import { queryOptions, useMutation, useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { keepTimesIn } from "../ui/time";
import { answer, api } from "./api/client";
import type { Me, Permission, SignIn } from "./api/types";
import { packUp } from "./belongings";

export const installationQuery = queryOptions({
  queryKey: ["installation"],
  queryFn: () => answer(api.GET("/api/v1/installation")),
  staleTime: 60_000,
});

export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: async () => known(await answer(api.GET("/api/v1/me"))),
  staleTime: 30_000,
  retry: false,
});

function known(me: Me): Me {
  keepTimesIn(me.timeZone);
  return me;
}

/** The signed-in agent; only under the shell, where there is one. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

export function useMay(permission: Permission): boolean {
  const me = useMe();
  return me.permissions.includes("ADMINISTRATOR") || me.permissions.includes(permission);
}

export function useInstallation() {
  return useQuery(installationQuery).data;
}

/** Whether mail is sent from here at all; so it is taken until it is known. */
export function useSendsMail(): boolean {
  return useInstallation()?.mailConfigured ?? true;
}

export function useSignIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: SignIn) => answer(api.POST("/api/v1/session", { body })),
    onSuccess: (me) => {
      queries.clear();
      queries.setQueryData(meQuery.queryKey, known(me));
    },
  });
}

export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      const forget = packUp();
      await answer(api.DELETE("/api/v1/session"));
      await forget();
    },
    onSuccess: () => {
      queries.clear();
      location.assign("/entrar");
    },
  });
}
