import { useState } from "react";
import { answer, api } from "../../app/api/client";
import type { Customer } from "../../app/api/types";
import { usePages } from "../../app/records";
import { usePageTitle } from "../../app/title";
import { Avatar } from "../../ui/Avatar";
import { ListPage, ListRow } from "../../ui/ListPage";
import { MoreButton } from "../../ui/MoreButton";
import { useWords } from "../../words/words";
import { CustomerPanel } from "./CustomerPanel";
import { customerWords } from "./words";

export function CustomersPage() {
  const t = useWords(customerWords);
  const { search, setSearch, query, items } = usePages("customers", (q, after) =>
    answer(api.GET("/api/v1/customers", { params: { query: { q, ...(after ? { after } : {}) } } })),
  );
  const [open, setOpen] = useState<Customer | "new">();
  usePageTitle(t("customers"));
  return (
    <>
      <ListPage
        title={t("customers")}
        icon="user"
        search={search}
        onSearch={setSearch}
        searchLabel={t("search")}
        newLabel={t("create")}
        onNew={() => setOpen("new")}
        query={query}
        count={items.length}
        empty={t("none")}
        emptyHint={t("noneHint")}
        nothingFound={t("nothingFound")}
        after={<MoreButton query={query} />}
      >
        {items.map((customer) => (
          <ListRow
            key={customer.id}
            lead={<Avatar of={customer} />}
            title={customer.name}
            hint={customer.email ?? customer.phone ?? undefined}
            facts={customer.organization?.name ?? ""}
            end={<span className="quiet num">{customer.email ? customer.phone : null}</span>}
            onOpen={() => setOpen(customer)}
          />
        ))}
      </ListPage>
      {open && (
        <CustomerPanel customer={open === "new" ? undefined : open} onClose={() => setOpen(undefined)} />
      )}
    </>
  );
}
