import { useDebouncedValue } from "@mantine/hooks";
import {
  keepPreviousData,
  type QueryKey,
  useInfiniteQuery,
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

interface PageOf<Item> {
  items: Item[];
  next?: string | null;
}

/** As `useSearchable`, for lists that come in pages. */
export function usePages<Item>(
  key: string,
  load: (q: string, after: string | undefined) => Promise<PageOf<Item>>,
) {
  const [search, setSearch] = useState("");
  const [asked] = useDebouncedValue(search.trim(), 200);
  const query = useInfiniteQuery({
    queryKey: [key, asked],
    queryFn: ({ pageParam }) => load(asked, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  return { search, setSearch, query, items: query.data?.pages.flatMap((page) => page.items) ?? [] };
}
