import { type ReactNode, useState } from "react";
import { Confirm } from "../../ui/Dialog";
import { useWords } from "../../words/words";
import { unsentTexts } from "../belongings";
import { useSignOut } from "../session";
import { shellWords } from "../words";

/** Signing out takes along what was not sent: whoever has such texts is asked first. */
export function useLeaving(): { leave: () => void; question: ReactNode } {
  const t = useWords(shellWords);
  const signOut = useSignOut();
  const [unsent, setUnsent] = useState(0);
  const leave = () => {
    const texts = unsentTexts();
    setUnsent(texts);
    if (texts === 0) signOut.mutate();
  };
  const question = (
    <Confirm
      opened={unsent > 0}
      onClose={() => setUnsent(0)}
      onConfirm={() => signOut.mutate()}
      title={t("signOutQuestion")}
      verb={t("signOut")}
      busy={signOut.isPending}
      error={signOut.error}
      danger
    >
      {t("unsentTexts", { count: unsent })}
    </Confirm>
  );
  return { leave, question };
}
