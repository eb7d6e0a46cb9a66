import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { answer, api } from "../../app/api/client";
import { useWords } from "../../words/words";
import { ticketWords } from "./words";

interface Props {
  value: string | null;
  onChange: (id: string | null) => void;
  error: string | undefined;
}

/** Who is registered already, found as one types. */
export function CustomerSelect({ value, onChange, error }: Props) {
  const t = useWords(ticketWords);
  const [typed, setTyped] = useState("");
  const [asked] = useDebouncedValue(typed.trim(), 200);
  const found = useQuery({
    queryKey: ["customers", "choice", asked],
    queryFn: () => answer(api.GET("/api/v1/customers", { params: { query: { q: asked } } })),
    placeholderData: keepPreviousData,
  });
  return (
    <Select
      label={t("customer")}
      description={t("customerHint")}
      data={(found.data?.items ?? []).map((customer) => ({
        value: customer.id,
        label: customer.email ? `${customer.name} · ${customer.email}` : customer.name,
      }))}
      value={value}
      onChange={onChange}
      searchable
      clearable
      onSearchChange={setTyped}
      filter={({ options: all }) => all}
      nothingFoundMessage={t("noCustomerFound")}
      error={error}
    />
  );
}
