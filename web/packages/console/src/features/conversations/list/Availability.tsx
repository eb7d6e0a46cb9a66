import { useMutation, useQueryClient } from "@tanstack/react-query";
import { meQuery, useMe } from "../../../app/session";
import { useValue } from "../../../live/useValue";
import { problemOf } from "../../../ui/ErrorState";
import { clock, shortTime } from "../../../ui/time";
import { problemWords } from "../../../words/problems";
import { useLanguage, useWords } from "../../../words/words";
import { setAvailability } from "../api";
import { useDesk } from "../useDesk";
import classes from "./availability.module.css";
import { PresenceReason } from "./PresenceReason";
import { listWords } from "./words";

/** The switch that says whether new conversations reach this agent (S09), and one line that says what it means. */
export function Availability() {
  const t = useWords(listWords);
  const me = useMe();
  const change = useAvailabilityChange();
  const wanted = change.isPending ? change.variables : me.availability;
  const on = wanted === "ONLINE";
  return (
    <div className={classes.availability}>
      <button
        type="button"
        role="switch"
        className={classes.switch}
        aria-checked={on}
        aria-label={t("availability")}
        aria-describedby="availability-meaning"
        disabled={!me.livechatLicense}
        onClick={() => change.mutate(on ? "OFFLINE" : "ONLINE")}
      />
      <div className="grow">
        <strong>{t(on ? "online" : "offline")}</strong>
        <Meaning error={change.error} />
      </div>
      <PresenceReason on={on} />
    </div>
  );
}

function Meaning({ error }: { error: Error | null }) {
  const t = useWords(listWords);
  const lng = useLanguage();
  const me = useMe();
  const standing = useValue(useDesk().live.standing);
  const say = () => {
    if (error !== null) return problemWords(problemOf(error), lng);
    if (!me.livechatLicense) return t("noLicense");
    if (me.availability === "OFFLINE") return t("notReceiving");
    if (standing === "CONNECTING" || standing === "RECONNECTING") return t("connecting");
    return t("receiving", { time: shortTime(me.availabilitySince, lng) });
  };
  return (
    <span id="availability-meaning" className={classes.meaning} title={clock(me.availabilitySince, lng)}>
      {say()}
    </span>
  );
}

export function useAvailabilityChange() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: setAvailability,
    onSuccess: (me) => queries.setQueryData(meQuery.queryKey, me),
  });
}
