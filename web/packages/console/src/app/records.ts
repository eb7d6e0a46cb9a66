import { useDebouncedValue } from "@mantine/hooks";
import {
  keepPreviousData,
  type QueryKey,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { useState } from "react";

/** A searchable list: what is typed, what is asked a moment later, what came. */
export function useSearchable<Item>(key: string, load: (q: string) => Promise<Item>) {
  const [search, setSearch] = useState("");
  const [asked] = useDebouncedValue(search.trim(), 200);
  const query = useQuery({
    queryKey: [key, asked],
    queryFn: () => load(asked),
    placeholderData: keepPreviousData,
  });
  return { search, setSearch, query };
}

/** A change after which the named lists are asked for again. */
export function useChange<Input, Output>(
  change: (input: Input) => Promise<Output>,
  keys: QueryKey,
  done: (output: Output) => void = () => undefined,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (output) => {
      await Promise.all(keys.map((key) => queries.invalidateQueries({ queryKey: [key] })));
      done(output);
    },
  });
}
