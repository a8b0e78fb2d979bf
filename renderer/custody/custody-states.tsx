import { Text } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconClock } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { CustodyEvent, CustodyStatus } from "../../main/model/custody.ts";
import { formatTime } from "../ui/date.ts";
import { useEventText } from "./event-text.ts";

type Tone = "good" | "wait" | "bad";

const ICONS = { good: IconCircleCheck, wait: IconClock, bad: IconAlertTriangle };

/** The four questions a person asks of an archive, each with its answer. */
export function CustodyStates({ status }: { readonly status: CustodyStatus }): ReactNode {
  const { t } = useTranslation();
  const eventText = useEventText();
  const said = (event: CustodyEvent | null, none: string): string =>
    event === null ? none : `${formatTime(event.at)}: ${eventText(event)}`;
  const toneOf = (event: CustodyEvent | null): Tone => (event === null ? "wait" : event.ok ? "good" : "bad");
  const { checked, total } = status.originals;
  const { lastBackup, lastGoodBackup } = status;
  const isBehind = lastBackup?.ok === false && lastGoodBackup !== null;
  const proof = proofOf(status);
  const backedUp = said(lastBackup, t(status.backupFolder === null ? "custody.noBackupPlace" : "custody.noBackupYet"));
  const more = isBehind
    ? t("custody.lastGood", { time: formatTime(lastGoodBackup.at) })
    : proof === "failed"
      ? t("custody.proof.failed")
      : null;
  return (
    <div className="custody-states">
      <State
        tone={status.backupFolder === null || proof === "failed" ? "bad" : toneOf(lastBackup)}
        title={t("custody.stateBackup")}
        text={proof === "pending" ? `${backedUp} ${t("custody.proof.pending")}` : backedUp}
        more={more}
      />
      <State
        tone={toneOf(status.lastRehearsal)}
        title={t("custody.stateRehearsal")}
        text={said(status.lastRehearsal, t("custody.noRehearsalYet"))}
      />
      <State
        tone={toneOf(status.lastVerified)}
        title={t("custody.stateVerified")}
        text={said(status.lastVerified, t("custody.notVerifiedYet"))}
      />
      <State
        tone={checked === total ? "good" : "wait"}
        title={t("custody.stateOriginals")}
        text={t("custody.originalsRead", { checked, total })}
      />
    </div>
  );
}

/** How it stands with the proof of the last backup; null when it is proved, or there is nothing to prove. */
function proofOf({ lastBackup, lastProof }: CustodyStatus): "pending" | "failed" | null {
  const folder = lastBackup?.detail.folder;
  if (typeof folder !== "string") return null;
  if (lastProof?.detail.folder === folder) return null;
  const { error, about } = lastProof?.detail ?? {};
  return error === "backup-invalid" && String(about).startsWith(folder) ? "failed" : "pending";
}

type StateProps = { readonly tone: Tone; readonly title: string; readonly text: string; readonly more?: string | null };

function State({ tone, title, text, more = null }: StateProps): ReactNode {
  const Icon = ICONS[tone];
  return (
    <div className="custody-state" data-tone={tone}>
      <Icon size={22} aria-hidden />
      <Text fw={600}>{title}</Text>
      <Text className="break-anywhere">
        {text}
        {more !== null && <b> {more}</b>}
      </Text>
    </div>
  );
}
