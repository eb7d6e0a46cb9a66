import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api } from "../../app/api/client";
import type { Appearance, TicketOpening } from "../../app/api/types";
import { installationQuery } from "../../app/session";

export interface Draft<Settings> {
  /** Undefined until loaded. */
  now: Settings | undefined;
  error: unknown;
  reload: () => void;
  change: (part: Partial<Settings>) => void;
  discard: () => void;
  dirty: boolean;
  save: () => void;
  saving: boolean;
  refused: unknown;
  savedAt: number | undefined;
}

/** What is stored, what was changed on top of it and not saved yet, and saving. */
function useDraft<Settings extends object>(
  key: string,
  load: () => Promise<Settings>,
  store: (settings: Settings) => Promise<Settings>,
): Draft<Settings> {
  const queries = useQueryClient();
  const stored = useQuery({ queryKey: [key], queryFn: load });
  const [changes, setChanges] = useState<Partial<Settings>>({});
  const now = stored.data ? { ...stored.data, ...changes } : undefined;
  const saving = useMutation({
    mutationFn: store,
    onSuccess: (saved, sent) => {
      queries.setQueryData([key], saved ?? sent);
      void queries.invalidateQueries({ queryKey: installationQuery.queryKey });
      setChanges({});
    },
  });
  const dirty = now !== undefined && JSON.stringify(now) !== JSON.stringify(stored.data);
  return {
    now,
    error: stored.error,
    reload: () => void stored.refetch(),
    change: (part) => {
      saving.reset();
      setChanges((before) => ({ ...before, ...part }));
    },
    discard: () => {
      saving.reset();
      setChanges({});
    },
    dirty,
    save: () => now && saving.mutate(now),
    saving: saving.isPending,
    refused: saving.error,
    savedAt: saving.isSuccess ? saving.submittedAt : undefined,
  };
}

export function useTicketOpening(): Draft<TicketOpening> {
  return useDraft(
    "ticket-opening",
    () => answer(api.GET("/api/v1/settings/ticket-opening")),
    (body) => answer(api.PUT("/api/v1/settings/ticket-opening", { body })),
  );
}

export function useAppearance(): Draft<Appearance> {
  return useDraft(
    "appearance",
    () => answer(api.GET("/api/v1/settings/appearance")),
    (body) => answer(api.PUT("/api/v1/settings/appearance", { body })),
  );
}
