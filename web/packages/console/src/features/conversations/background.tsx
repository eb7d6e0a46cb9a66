import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { useBelongings } from "../../app/belongings";
import { meQuery, useMe } from "../../app/session";
import { setUnread } from "../../app/unread";
import { type News, nothingHeld } from "../../live/subscriptions";
import { useValue } from "../../live/useValue";
import { useWords } from "../../words/words";
import { alertChoices, chime, notify, occasionOf } from "./alerts";
import { unreadOf } from "./inbox";
import { useRequesterName } from "./names";
import { useDesk } from "./useDesk";
import { conversationWords } from "./words";

/** As long as an agent is signed in: the line is up, the balloon counts, and what is new is heard and seen. */
export function Background() {
  const desk = useDesk();
  useEffect(() => desk.start(), [desk]);
  useBelongings(desk);
  const { inbox } = useValue(desk.inbox.view);
  useEffect(() => setUnread(unreadOf(inbox)), [inbox]);
  useOwnRights();
  useAlerts();
  return null;
}

/**
 * Whose rights change has every subscription opened again, or ended (S17). Who is online is there for every agent, and
 * so tells also those of a new licence who had no list until then.
 */
function useOwnRights() {
  const { live } = useDesk();
  const queries = useQueryClient();
  const { livechatLicense } = useMe();
  useEffect(() => {
    const look = ({ type }: News) => {
      if (type !== "subscribed" && type !== "ended") return;
      void queries.invalidateQueries({ queryKey: meQuery.queryKey });
    };
    const stops = ["inbox", "presence"].map((topic) =>
      live.subscribe(topic, { held: () => nothingHeld, take: look }),
    );
    return () => {
      for (const stop of stops) stop();
    };
  }, [live, queries]);
  useEffect(() => {
    if (livechatLicense) live.again("inbox");
  }, [live, livechatLicense]);
}

function useAlerts() {
  const desk = useDesk();
  const t = useWords(conversationWords);
  const nameOf = useRequesterName();
  const navigate = useNavigate();
  useEffect(
    () =>
      desk.inbox.onRow((row, before) => {
        const occasion = occasionOf(row, before);
        if (occasion === null || isLookedAt(row.id)) return;
        const { sound, desktop } = alertChoices.choices.get();
        if (sound) chime(occasion);
        if (!desktop || document.hasFocus() || Notification.permission !== "granted") return;
        const title = occasion === "CONVERSATION" ? `${t("newConversation")} · ` : "";
        notify(title + nameOf(row.requester), { body: row.lastLine, tag: row.id }, () => {
          void navigate({ to: "/conversas/{-$conversation}", params: { conversation: row.id } });
        });
      }),
    [desk, t, nameOf, navigate],
  );
}

function isLookedAt(conversation: string): boolean {
  return document.hasFocus() && location.pathname.endsWith(`/${conversation}`);
}
