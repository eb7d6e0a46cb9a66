import { useMutation } from "@tanstack/react-query";
import { Confirm } from "../../../ui/Dialog";
import { useWords } from "../../../words/words";
import { close } from "../api";
import { useRequesterFirstName } from "../names";
import type { DialogProps } from "./action";
import { actionWords } from "./words";

export function CloseDialog({ state, onClose }: DialogProps) {
  const t = useWords(actionWords);
  const name = useRequesterFirstName()(state.requester);
  const closing = useMutation({ mutationFn: () => close(state.id), onSuccess: onClose });
  return (
    <Confirm
      opened
      onClose={onClose}
      onConfirm={() => closing.mutate()}
      title={t("closeQuestion")}
      verb={t("closeTitle")}
      busy={closing.isPending}
      error={closing.error}
    >
      {t("closeText", { name })}
    </Confirm>
  );
}
