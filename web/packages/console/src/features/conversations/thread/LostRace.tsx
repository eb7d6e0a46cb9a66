import { Button, CopyButton } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useValue } from "../../../live/useValue";
import { Avatar } from "../../../ui/Avatar";
import { Icon } from "../../../ui/Icon";
import { firstName } from "../../../ui/names";
import { clock } from "../../../ui/time";
import { common } from "../../../words/common";
import { useLanguage, useWords } from "../../../words/words";
import { rowsOf } from "../inbox";
import type { Loss } from "../losses";
import { useDesk } from "../useDesk";
import { Banner } from "./Banner";
import classes from "./lost.module.css";
import { type ThreadTranslate, threadWords } from "./words";

/** Somebody else was quicker (S11): who, by how much, and the text that is still there. */
export function LostRace({ loss }: { loss: Loss }) {
  const t = useWords(threadWords);
  const desk = useDesk();
  const navigate = useNavigate();
  const { inbox } = useValue(desk.inbox.view);
  const next = rowsOf(inbox, "NEW").find((row) => row.id !== loss.conversation);
  const goOn = () => {
    desk.losses.settle(loss.conversation);
    if (next === undefined) void navigate({ to: "/conversas/{-$conversation}", params: {} });
    else void navigate({ to: "/conversas/{-$conversation}", params: { conversation: next.id } });
  };
  const winner = loss.winner.name === "" ? t("somebody") : loss.winner.name;
  return (
    <>
      <Banner
        tone="accent"
        round
        mark={
          <Avatar
            of={{ id: loss.winner.id ?? winner, name: winner, photo: loss.winner.photo ?? null }}
            size={24}
          />
        }
        action={
          <Button size="xs" onClick={goOn}>
            {t(next === undefined ? "toList" : "nextNew")}
          </Button>
        }
      >
        {said(loss, firstName(winner), t)} {t("lostDraft")}
      </Banner>
      <KeptText conversation={loss.conversation} />
    </>
  );
}

/** What was written and cannot be sent any more from here: to copy, or to let go. */
export function KeptText({ conversation }: { conversation: string }) {
  const t = useWords(threadWords);
  const words = useWords(common);
  const lng = useLanguage();
  const { drafts } = useDesk();
  useValue(drafts.changed);
  const draft = drafts.of(conversation);
  if (draft === null || draft.text === "") return null;
  return (
    <section className={classes.kept} aria-label={t("draftKept")}>
      <p className={classes.head}>
        <Icon name="note" size={14} />
        {t("draftKept")} · <span className="num">{clock(draft.at, lng)}</span>
      </p>
      <p className={classes.text}>{draft.text}</p>
      <div className={classes.bar}>
        <CopyButton value={draft.text}>
          {({ copied, copy }) => (
            <Button
              size="xs"
              variant="subtle"
              leftSection={<Icon name={copied ? "check" : "copy"} size={14} />}
              onClick={copy}
            >
              {words(copied ? "copied" : "copy")}
            </Button>
          )}
        </CopyButton>
        <span className="grow" />
        <Button size="xs" variant="subtle" onClick={() => drafts.write(conversation, "reply", "")}>
          {words("discard")}
        </Button>
      </div>
    </section>
  );
}

function said(loss: Loss, name: string, t: ThreadTranslate): string {
  return loss.seconds === null ? t("lost", { name }) : t("lostSeconds", { name, count: loss.seconds });
}
